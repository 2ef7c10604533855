"""The English words that take one of two sides: for or against, convicted or cleared, up or down.

Each scale has two sides, whatever part of speech tells them: "rejected", "the rejection of", "was against", "said no".
A word stands for all its forms, of a phrase its first; `=word` stands for this form alone ("=backed", as "back" is an
adverb, too), `…` for up to three words between.
"""

from collections.abc import Iterator
from typing import NamedTuple

from service.analysis.wording import IRREGULAR

SCALES: dict[str, tuple[str, str]] = {
    "decision": (
        """accept, acceptance, approve, approval, adopt, adoption, agree to, agreement to, ratify, ratification,
        =granted, =grants, endorse, endorsement, embrace, =cleared, clearance, greenlight, green-light, green light,
        go-ahead, wave … through, sign off, say yes, vote yes, =consented, assent, allow, permit, permission, authorise,
        authorize, authorisation, authorization, give … blessing, vote for, vote in favour, vote in favor,
        vote to accept, vote to approve, take up … offer, willing to, ready to accept, uphold, =backed, =backs,
        nod … through, rubber-stamp, give … nod, give … go-ahead, sign … into law, say yes to""",
        """reject, rejection, refuse, refusal, =declined, =declines, decline to, rebuff, veto, =vetoed, turn … down,
        throw … out, vote … down, vote against, vote to reject, =blocked, =blocks, =blocking, =dismissed, =dismisses,
        =dismissing, dismissal of, say no, =banned, =bans, =banning, forbid, prohibit, outlaw, disallow, =barred, spurn,
        snub, strike … down, overturn, overrule, quash, unwilling to, not willing to, thumbs down, =defeated, =defeats,
        defeat of, vote no, shoot … down, knock … back,
        fail to pass, failed to pass""",
    ),
    "attitude": (
        """support, supporter, supportive, =backed, =backs, =backing, backer, in favour, in favor, =favoured, =favours,
        =favored, =favors, welcome, praise, hail, laud, applaud, commend, acclaim, =championed, =championing, advocate,
        =defended, =defends, =defending, endorse, endorsement, approve, approval, accept, adopt, embrace, agree with,
        side with, take … side, come out for, argue for, campaign for, push for, speak up for, call for, recommend,
        recommendation, vote for, vote yes, vote in favour, vote in favor, on … side, stand by, congratulate,
        sympathise, sympathize, vouch for, salute, encourage, encouragement, respect, stand behind, rally behind,
        line up behind, sympathetic to, testify for, give evidence for, =courageous, =brave, pay tribute""",
        """oppose, opponent, opposition to, reject, rejection, refuse, refusal, criticise, criticize, criticism,
        critic of, critics of, critical of, condemn, condemnation, denounce, denunciation, deplore, =attacked, =attacks,
        blast, =slammed, lambast, rebuke, reprimand, censure, castigate, decry, object to, objection, vote against,
        vote no, argue against, speak out against, speak against, campaign against, come out against, rail against,
        protest against, protest at, disapprove, disapproval, disagree, advise … against, warn … against,
        advise … not to, urge … not to, tell … not to, discourage, dissuade, turn … down, vote … down, throw … out,
        lobby against, hostile to, was against, were against, is against, are against, be against, been against,
        fight against, rebuff, veto, resist, resistance to, hit out, take issue with, find fault, try to stop,
        try to block, try to prevent, promise to block, vow to block, testify against, give evidence against, lash out,
        scathing, berate, scold, chide, ridicule, mock, deride, complain about, complain of, complain that,
        attack on, have … objections, raise … objections, =disgraceful, =shameful""",
    ),
    "verdict": (
        """convict, conviction, =guilty, =sentenced, jail, imprison, =condemned, find guilty, =sent to prison, =jailed,
        prison sentence, =sent to jail, behind bars""",
        """acquit, acquittal, exonerate, exoneration, =cleared of, =cleared … of, =cleared him of, =cleared her of,
        =cleared them of,
        =clearing him of, innocent, innocence, absolve, walk free, let off""",
    ),
    "harm": (
        """=spared, =sparing, protect, protection, =saved, shield, safeguard, unharmed, unscathed, intact, undamaged""",
        """fail to protect, failure to protect, fail to save, failure to save, fail to shield, did not protect,
        did not save, destroy, destruction, =wrecked, =wrecking, ruin""",
    ),
    "ruling": (
        """uphold, allow … appeal, =granted, grant … appeal, win … case, win … appeal, win … claim""",
        """=dismissed, =dismissing, dismissal of, reject, rejection, throw … out, overturn, quash, strike … down,
        set aside, turn … down, lose … case, lose … appeal, lose … claim""",
    ),
    "challenge": (
        """accept, live with, abide by""",
        """appeal against, =challenge, =challenged, =contest, =contested, =contesting, lodge … appeal, dispute""",
    ),
    "trend": (
        """rise, increase, grow, climb, jump, =surged, =surges, =surging, soar, swell, double, treble, triple,
        quadruple, expand, gain, raise, boost, strengthen, =firmer, pick up, go up, edge up, edge higher, inch up,
        shoot up, appreciate, gain ground, rebound, recover, accelerate, quicken, dearer, more expensive, costlier,
        upgrade, improve, improvement, =stronger, add to, lengthen, intensify, spike, balloon, escalate, mushroom,
        rocket, go higher, warm up""",
        """fall, drop, decrease, decline, sink, slide, plunge, slump, =dipped, =dips, shrink, dwindle, tumble, slip,
        =slowed, =slows, =slowing, ease, cut, reduce, reduction, =lower, =lowered, =lowers, =lowering, halve, go down,
        come down, edge down, edge lower, inch down, weaken, =weaker, depreciate, lose ground, lose … value,
        deteriorate, deterioration, worsen, plummet, diminish, recede, downgrade, cheaper, less expensive,
        shed, shorten, ebb, abate, subside, wane, calm down, die down, cool down, go lower, contract""",
    ),
    "course": (
        """go ahead, begin, =started, =starts, launch, resume, resumption, =proceed, =proceeds with, continue,
        continuation, =would stand, =will stand,
        carry on, keep going, press on, reopen, restart, reinstate, reinstatement, restore, introduce,
        introduction, stay open, remain open, stick to, be held, maintain, =went ahead, kick off, get under way,
        keep … open, =runs again""",
        """=stopped, =stops, halt, cancel, cancellation, call … off, suspend, suspension, scrap, abandon, abandonment,
        shelve, postpone, postponement, put off, discontinue, abort, ditch, axe, =dropped, =drops, withdraw, withdrawal,
        shut down, shut, =closed, =closes, closure, cease, abolish, abolition, repeal, rescind, revoke, give … up,
        wind … up, wind … down, phase … out, mothball, stay shut, stay closed, remain closed, remain shut, do away with,
        bring … to an end, pull … plug""",
    ),
    "permission": (
        """allow, permit, permission, legal, lawful, legalise, legalize, authorise, authorize, lift … ban,
        lifting of … ban, end … ban, overturn … ban, scrap … ban, repeal … ban, free to""",
        """=banned, =bans, =banning, forbid, prohibit, prohibition, =barred, outlaw, illegal, unlawful, disallow""",
    ),
    "admission": (
        """admit, admission, confess, confession, acknowledge, concede, own up, plead guilty, accept responsibility,
        accept blame""",
        """deny, denial, plead not guilty, refute, maintain … innocence, rebut, disown""",
    ),
    "yielding": (
        """give in, give way, =yielded, =yields to, bow to, cave in, comply, compliance, obey, heed, meet … demand,
        meet … demands, capitulate, surrender, submit to, back down, follow … advice, follow … rules, relent,
        agree to""",
        """resist, defy, defiance, =ignored, =ignores, =ignoring, stand firm, refuse, refusal, reject, rejection,
        withstand, disregard, flout, disobey, hold out, break … rules, =breached, =breaching, violate, contravene,
        against … advice, against … wishes""",
    ),
    "strike": (
        """go on strike, =on strike, walk out, walked out, down tools, stage … strike, begin … strike, stop work,
        strike over""",
        """call off … strike, call … strike off, called off … strike, cancel … strike, suspend … strike, avert … strike,
        end … strike, return to work, go back to work, work as normal, abandon … strike""",
    ),
    "arrival": (
        """arrive in, arrive at, =arrived, reach, get to, get through, make it to, land in""",
        """turn back, turn round, turn around, fail to reach, fail to arrive, =turned away, never make it""",
    ),
    "attendance": (
        """attend, take part, show up, turn up, be present, =present at""",
        """boycott, stay away, stay … away, not attend, pull out of, absent, miss, skip""",
    ),
    "gap": (
        """widen, =wider, deepen""",
        """=narrowed, =narrower, =narrows, =narrowing, shrink, close … gap""",
    ),
    "regret": (
        """apologise, apologize, apology, regret, sorry for, admit … mistake, concede … mistake, been a mistake,
        was a mistake, express … regret, =remorse""",
        """=defended, =defends, =defending, justify, stand by, no regret, no regrets, unapologetic, unrepentant""",
    ),
    "settlement": (
        """reach … agreement, reach … deal, agree on, strike … deal, sign … deal, sign … agreement, settle,
        conclude … deal, clinch … deal, =struck … deal, come to terms""",
        """talks collapse, talks … collapse, talks fail, talks … fail, break off … talks, fail to agree, fail to reach,
        deadlock, stalemate, no deal, no agreement, walk away from""",
    ),
    "disclosure": (
        """publish, publication, =released, =releases, disclose, disclosure, reveal, make … public, unveil,
        make … known, go public""",
        """withhold, conceal, hide, hush … up, cover … up, keep … secret, keep … private, decline to release,
        refuse to publish, refuse to release, redact, keep … back""",
    ),
    "success": (
        """succeed in, =succeeded, successful, =successfully, manage to""",
        """fail to, failure to, =failed, unsuccessful, =unsuccessfully, in vain""",
    ),
    "safety": (
        """=safe, harmless, no danger, no risk, risk-free""",
        """unsafe, dangerous, hazardous, harmful, =toxic, =unfit""",
    ),
    "propriety": (
        """=properly, =lawfully, =lawful, =legally, =proper, =rightly, within … rights, in line with … law""",
        """unlawful, =unlawfully, =illegal, =illegally, =improperly, improper, =wrongly, in breach of, break … law,
        broke … law, =wrongful""",
    ),
    "likelihood": (
        """=likely, =probable, good chance, every chance""",
        """=unlikely, =improbable, little chance, slim chance, no chance""",
    ),
    "surrender": (
        """=captured, =captures, seize, take control, =overran, overrun""",
        """withdraw from, withdrew from, pull out of, retreat from, quit, lose control, abandon, cede""",
    ),
    "membership": (
        """join, appoint, appointment, hire, recruit, reinstate, reinstatement, stay on, take office, =elected, rejoin,
        re-elect, keep … job, promote""",
        """quit, resign, resignation, step … down, stand down, =dismissed, =dismisses, =sacked, sacking, =fired, oust,
        expel, expulsion, retire, retirement, lose … job, demote, leave … board, leave … party, leave … job,
        leave … post, leave … office""",
    ),
    "mood": (
        """pleased, glad, delighted, delight, happy, happier, relieved, relief, cheer, applaud, applause, welcome,
        satisfied, satisfaction, proud, thankful, thrilled, hopeful, optimistic, optimism, confident, reassured,
        enthusiastic, enthusiasm, jubilant, rejoice, joy""",
        """disappointed, disappointment, unhappy, unhappiness, angry, anger, dismay, dismayed, upset, sad, sadness,
        outrage, outraged, furious, fury, frustrated, frustration, dissatisfied, discontent, regret, alarmed,
        pessimistic, pessimism, sceptical, skeptical, gloomy, despair, jeer, boo, displeased, resent, indignant,
        indignation, horror""",
    ),
    "keeping": (
        """keep, retain, hold on to, hang on to""",
        """hand … back, give … back, send … back, hand … over, give … up, give … away, relinquish, part with""",
    ),
    "prosecution": (
        """=charged, charge … with, indict, indictment, prosecute, press charges, put on trial, bring … charges""",
        """drop … investigation, drop … case, drop … charges, drop … charge, drop … inquiry, abandon … case,
        close … investigation, close … case, not be charged, no charges, =cleared, exonerate, end … investigation""",
    ),
    "election": (
        """=elected, =re-elected, win … election, win … seat, win … vote, win … presidency, win … leadership""",
        """lose … election, lose … seat, lose … vote, lose … presidency, lose … leadership, fail to win, unseat""",
    ),
    "belief": (
        """plausible, credible, believable, convincing, easy to believe, makes sense""",
        """implausible, hard to believe, difficult to believe, far-fetched, unconvincing, unbelievable, not credible""",
    ),
    "supply": (
        """plentiful, plenty of, ample, abundant, enough … to go round, well stocked""",
        """shortage of, short supply, run short, running short, ran short, run out of, running out of, ran out of,
        scarce, scarcity of""",
    ),
    "custody": (
        """release, =freed, set free, let go""",
        """arrest, detain, detention, jail, imprison, imprisonment, remand, lock … up, capture""",
    ),
}  # fmt: skip
"""Scale → its two sides. A word may stand on several scales; two are only compared on one that both are on."""

BORNE: frozenset[str] = frozenset(
    "trend gap admission mood yielding membership arrival attendance regret success likelihood surrender".split()
)
"""Scales on which the same must stand before both: whose mood, the price of what."""

HEARD: frozenset[str] = frozenset(
    """attempt attempts attempted try tried tries trying seek seeks sought seeking effort efforts want wants wanted
    demand demands demanded demanding ask asks asked asking urge urges urged urging call calls called calling request
    requests requested require requires required need needs needed await awaits awaiting propose proposes proposed
    proposal suggest suggested suggestion possibility chance option whether vote decide""".split()
)
"""Words behind which something is only wished for, tried or weighed."""

REFUSING: frozenset[str] = frozenset(
    "refuse refuses refused refusing refusal decline declines declined fail fails failed failure unable".split()
)
"""Words before "to" that turn round the deed behind it, and take no side of their own on what it is done to."""

REPORTED = 60
"""Code points before an expression within which such a word reaches it."""


class Entry(NamedTuple):
    """One expression: the words that follow its first one, `…` among them, its scale and its side (1 or -1)."""

    following: tuple[str, ...]
    scale: str
    side: int


_PAST: dict[str, list[str]] = {}
for _form, _verb in IRREGULAR.items():
    _PAST.setdefault(_verb, []).append(_form)

DOUBLING: frozenset[str] = frozenset("drop slip plan commit stop scrap ban permit plummet quit cut shut cancel".split())
"""Verbs that double their last letter, besides those that end like "admit"."""


def _forms(word: str) -> set[str]:
    """Return the forms of a lemma, as verb and as noun; some that nobody uses among them."""
    if word[0] == "=":
        return {word[1:]}
    forms = {word, *_PAST.get(word, ())}
    if word.endswith("e"):
        return forms | {word + "s", word + "d", word[:-1] + "ing"}
    if word.endswith("y") and word[-2] not in "aeiou":
        return forms | {word[:-1] + "ies", word[:-1] + "ied", word + "ing"}
    forms |= {word + "s", word + "es", word + "ed", word + "ing"}
    if word in DOUBLING or word.endswith(("it", "el", "in", "et", "ut", "an")):
        forms |= {word + word[-1] + "ed", word + word[-1] + "ing"}
    return forms


def _entries() -> Iterator[tuple[str, Entry]]:
    for scale, sides in SCALES.items():
        for side, told in zip((1, -1), sides, strict=True):
            for first, *following in map(str.split, told.split(",")):
                for form in _forms(first):
                    yield form, Entry(tuple(following), scale, side)


BY_FIRST: dict[str, tuple[Entry, ...]] = {}
"""The first word of an expression as it stands → the expressions that begin with it, the longest first."""
for _first, _entry in sorted(_entries(), key=lambda e: -len(e[1].following)):
    BY_FIRST[_first] = (*BY_FIRST.get(_first, ()), _entry)
