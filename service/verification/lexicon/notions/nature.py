"""Weather, waters, animals and plants, what befalls them and who lives from them."""

from service.verification.lexicon.notions.rows import rows_of

NATURE = rows_of(
    """
    water river lake reservoir flood dam stream drought sea swim drown
    flood flooding inundate deluge water
    sea ocean coast coastal shore beach lagoon marine
    rain storm weather hurricane typhoon cyclone wind gale
    snow ice glacier freeze cold avalanche frost icy chilly
    heat hot warm temperature warming climate
    fire blaze burn flame smoke firefighter arson wildfire ash scorch
    earthquake quake tremor seismic volcano eruption aftershock
    mountain climb climber peak summit hill alpine
    forest tree wood timber woodland oak branch trunk log felling
    farm farmer crop agriculture harvest grower field livestock cattle agricultural
    dog puppy hound mongrel pet canine
    cat kitten pet feline
    bird nest breed wing feather chick gull goose duck swan owl hawk eagle flock
    fish fishing fisherman catch trawler oyster shellfish salmon cod herring mackerel trout tuna net
    breed reproduce offspring young nest litter
    pollute pollution contaminate contamination toxic sewage spill emission
    waste rubbish bin garbage litter recycle throw dump trash refuse landfill
    leak seep escape spill ooze
    crack fracture break damage rupture split
    collapse fall crumble topple
    corrode rust rusty corroded decay rot
    damage destroy ruin wreck demolish
    fishery fisherman trawler quota boat
    volcano eruption lava ash
    landslide mudslide avalanche slide peat
    rain rainfall shower downpour drizzle precipitation wet damp moist moisture humid humidity
    insect ant bee wasp beetle bug moth butterfly fly mosquito locust colony swarm
    animal creature beast pet mammal wildlife species
    horse pony mare foal stable jockey rider
    cow cattle calf calves herd livestock beef dairy milk slurry
    sheep lamb flock wool
    flower plant bloom blossom garden botanist seed shrub
    ground soil earth land dirt underground below beneath
    firefighter brigade crew hose extinguish douse
    recycle reuse recycling
    search hunt seek look
    rescue rescuer save survivor trapped survive
    missing search lost disappear vanish miss
    """
)
