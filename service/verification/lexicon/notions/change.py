"""What begins, ends, moves, grows, is made and is changed."""

from service.verification.lexicon.notions.rows import rows_of

CHANGE = rows_of(
    """
    prevent stop avert block
    begin start launch open commence onset
    end finish conclude close complete stop halt over
    stop halt cease pause suspend suspension
    delay postpone late defer overdue
    cancel scrap abandon shelve drop
    continue keep persist remain
    return restore reinstate back
    open reopen opening
    close shut closure shutdown
    increase rise grow growth climb jump surge soar up higher more expand
    decrease fall drop decline cut reduce fewer less down lower shrink dwindle wane
    double twice twofold
    half halve
    chase pursue pursuit hunt follow
    visit come call travel guest
    arrive come reach arrival
    flee escape run evacuate evacuation shelter
    send dispatch deliver ship transport
    carry bring transport take
    hold keep retain possess
    join participate enter member
    meet meeting encounter gather summit conference
    wait await pending expect
    change alter modify amend adjust reform convert turn transform become conversion
    improve better enhance upgrade
    worsen deteriorate worse
    need require necessary demand must
    want wish desire demand
    demand call urge insist appeal
    force compel oblige make
    try attempt effort
    fail failure unsuccessful flop
    use employ utilise
    copy replicate imitate
    mix mixture blend combination hybrid
    rush hurry haste
    """
)
