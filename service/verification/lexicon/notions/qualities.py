"""How much, how large, when, where and of what kind."""

from service.verification.lexicon.notions.rows import rows_of

QUALITIES = rows_of(
    """
    possible possibility chance could may prospect might
    large big huge massive enormous vast giant
    small little tiny minor slight
    fast quick rapid speed swift
    slow sluggish gradual
    early soon quickly premature
    rare seldom uncommon unusual scarce infrequent
    common frequent often usual widespread
    strong powerful strength
    weak frail feeble
    difficult hard tough
    easy simple
    important significant major key crucial vital
    new recent modern latest
    first initial original
    last final latest
    alone only single sole solitary
    together jointly both combine shared
    many numerous several lot plenty
    compare comparison liken like similar resemble
    differ difference different contrast unlike
    empty vacant vacate
    full crowded packed capacity
    loud noise noisy rumble sound bang thud
    quiet silent silence
    clean clear pure
    dirty filthy pollute
    dark night evening dusk darkness
    light bright lamp candle
    round circle loop
    number amount total figure tally
    part portion section piece
    top peak summit height
    bottom depth deep low
    side edge margin
    north northern
    south southern
    east eastern
    west western
    model version type design
    choice option alternative
    circumstance situation condition
    link connection tie connected relation involve involvement
    independent outside uninvolved external neutral impartial
    involve involvement part participate implicate
    method way manner means
    result outcome finding consequence effect
    effect impact influence affect
    advantage benefit gain useful
    harmful damaging detrimental harm
    fault defect flaw glitch bug malfunction error failure breakdown problem difficulty trouble snag hitch
    typical normal common usual ordinary commonplace routine standard normally
    rework redesign revise change alter revision modify
    chance probability likelihood prospect odds possibility likely hope
    certain certainty sure guarantee uncertain doubt
    clock time hour minute punctual
    calendar date day schedule timetable
    early beginning start outset initial
    boycott shun avoid refuse
    """
)
