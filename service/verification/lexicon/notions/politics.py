"""Elections, offices, laws, talks between states, and those who cross their borders."""

from service.verification.lexicon.notions.rows import rows_of

POLITICS = rows_of(
    """
    public publicly open openly
    election vote ballot poll voter electorate candidate elect polling seat campaign turnout
    party conservative tory tories labour liberal democrat republican socialist coalition opposition
    parliament assembly congress senate legislature lawmaker mp deputy member house commons legislator chamber
    minister ministry secretary government cabinet administration premier chancellor
    president presidency presidential leader
    mayor council councillor city municipal town municipality commissioner local
    governor state premier province
    king queen royal monarch prince princess crown throne palace
    resign quit resignation depart departure leave exit go
    successor replace replacement succeed follow heir
    appoint appointment nominate name post choose pick job
    dismiss sack fire oust axe remove
    law legislation bill act statute rule regulation ordinance decree legal
    ban prohibit forbid outlaw prohibition illegal restrict bar barred
    permit permission licence license approve approval authorise authorisation consent clearance allow
    approve endorse back support favour agree pass
    oppose object opposition against resist objection disapprove reject
    criticise criticism condemn attack denounce complain complaint critic slam
    complain complaint grumble protest moan object grievance objection
    protest demonstrate demonstration rally march activist crowd riot
    negotiate negotiation talk deal bargain discuss dialogue conversation
    agreement deal accord pact treaty contract settlement agree
    contract deal agreement tender
    quarrel row dispute clash argue argument feud disagreement spat
    refugee migrant asylum immigrant immigration migration deport exile displaced
    border frontier customs crossing checkpoint
    embassy ambassador diplomat diplomatic envoy consul foreign consulate
    ally allies alliance partner
    sanction embargo penalty punish fine levy
    rule regulation limit guideline
    relax loosen ease soften lighten
    tighten toughen stricter strict
    lift end remove scrap
    restrict limit cap curb
    undo reverse overturn cancel repeal
    signature petition sign signatory
    regulator watchdog authority commission agency
    inspector inspection inspect audit auditor
    veto block reject refuse
    amend amendment revise clause
    consult consultation feedback response comment
    camp refugee tent displaced
    summit talks meeting leaders
    visa passport permit
    country nation state national land
    world global international worldwide planet
    region area district province county zone
    """
)
