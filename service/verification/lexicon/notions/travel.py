"""Roads, ships, trains, flights and who travels with them."""

from service.verification.lexicon.notions.rows import rows_of

TRAVEL = rows_of(
    """
    hotel guest inn guesthouse lodging tourist
    tourist tourism visitor holiday holidaymaker traveller visit
    travel journey trip tour voyage fly
    flight plane aircraft airline jet airport pilot passenger fly aviation airliner
    ship boat vessel ferry tanker port harbour sail crew captain sea maritime
    train rail railway station track locomotive platform carriage metro tram
    car vehicle automobile driver motorist drive motor truck lorry lorries bus
    bus coach passenger commuter transport
    road street highway motorway traffic lane detour
    bridge span crossing footbridge
    tunnel passage shaft underground mine
    crash collision smash accident wreck hit struck strike
    cross crossing bridge pedestrian foot walk
    ship captain steer helm wheel deckhand
    queue line wait
    fill occupy
    crew sailor seafarer board captain
    board aboard
    captain skipper master
    adrift drift float
    tow tug
    route way path strait passage
    """
)
