"""Buildings, what is in them and what is carried about."""

from service.verification.lexicon.notions.rows import rows_of

HOMES = rows_of(
    """
    rent tenant landlord lease rental eviction evict
    house home housing flat apartment building dwelling property residence residential
    building construct construction build erect tower block builder
    garden park lawn hedge yard
    wall fence barrier
    door gate entrance
    floor ceiling roof storey
    clothes dress wear garment shirt
    lock key shut bolt
    hall venue room theatre
    repair mend fix restore maintenance renovate refurbish overhaul restoration
    toilet plumbing sink tap pipe plumber lavatory washroom bathroom flush sewer drain
    luxury luxurious lavish opulent plush comfort comfortable
    terrace deck decking porch patio veranda
    lift elevator escalator
    jewel jewellery jewelry gem diamond ring necklace watch
    gold silver bronze medal metal
    furniture chair table sofa desk cabinet
    box crate container case package parcel
    bag sack suitcase luggage baggage
    letter envelope post mail stamp
    """
)
