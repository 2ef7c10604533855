"""Crime, the police, courts and punishment."""

from service.verification.lexicon.notions.rows import rows_of

CRIME = rows_of(
    """
    murder homicide manslaughter kill slay stab shoot
    police officer detective constable sheriff investigator force policing patrol inspector
    arrest detain custody detention seize caught suspect held handcuffs
    crime criminal offence offender gang theft robbery burglary fraud felony
    steal theft thief rob robbery burglar burgle loot stolen raid pilfer embezzle plunder
    fraud swindle cheat deceive scam con defraud trick
    jail prison imprison sentence inmate cell gaol incarcerate bars
    court judge trial tribunal hearing jury verdict magistrate bench ruling lawsuit sue case legal justice
    sue lawsuit court legal claim damages compensation litigation action
    lawyer attorney solicitor barrister counsel advocate defence prosecutor
    guilty convict conviction plead offence verdict guilt
    innocent acquit acquittal cleared exonerate
    appeal challenge contest overturn
    blame responsible responsibility fault guilt liable culpable accountable accuse cause
    accuse charge allege allegation accusation assert blame claim
    corrupt corruption bribe bribery graft kickback
    secret secretly confidential conceal hide hidden undisclosed private covert
    hide conceal cover
    hostage captive prisoner kidnap abduct captor
    spy espionage intelligence agent
    gun shoot bullet shooting firearm
    knife stab blade
    hearing session sitting meeting
    witness testify testimony evidence statement
    prosecutor charge indict indictment
    bail remand custody release
    probation parole suspended sentence
    motive reason intent deliberate purpose intention
    threat blackmail extort extortion ransom
    smuggle trafficking contraband smuggler
    counterfeit fake forged forgery
    anonymous unnamed unidentified identity name identify named anonymity
    insider source familiar knowledge close
    """
)
