"""War, weapons, danger and what protects from it."""

from service.verification.lexicon.notions.rows import rows_of

WAR = rows_of(
    """
    war conflict fight fighting battle combat military troops army soldier
    attack assault strike raid offensive bombard hit
    weapon gun rifle arms missile bomb ammunition drone
    explode explosion blast bomb detonate blow
    rebel insurgent militia guerrilla fighter militant
    peace ceasefire truce armistice halt
    threat threaten menace danger risk peril jeopardy endanger hazard
    safe safety secure security protect protection
    dangerous hazardous unsafe risky deadly
    army troop soldier battalion unit
    shell bombard artillery mortar strike
    siege besiege encircle surround
    retreat withdraw pullout pull withdrawal
    aid relief humanitarian convoy food
    """
)
