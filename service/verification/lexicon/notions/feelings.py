"""What people feel and how they judge one another."""

from service.verification.lexicon.notions.rows import rows_of

FEELINGS = rows_of(
    """
    apology apologise apologize sorry regret remorse forgive
    praise laud hail applaud commend admire
    fear afraid worry anxious concern frighten scare dread terror nervous
    hope optimism optimistic confident confidence
    doubt sceptical uncertain question sceptic unsure
    happy glad pleased delight joy proud pleasure
    sad grief mourn sorrow heartbroken upset tears grieve
    angry anger fury furious outrage rage
    surprise astonish shock amaze startle unexpected
    love like adore fond affection
    hate hatred dislike detest
    trust faith confidence rely
    betray betrayal treason
    loyal faithful loyalty
    brave courage hero heroic
    """
)
