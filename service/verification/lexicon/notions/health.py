"""The body, what ails it, and who heals it."""

from service.verification.lexicon.notions.rows import rows_of

HEALTH = rows_of(
    """
    medicine drug pill tablet medication prescribe prescription remedy treatment therapy dose cure capsule
    vaccine vaccination jab inoculation immunisation immunization immunise booster shot immunity
    doctor physician medic surgeon clinician specialist consultant cardiologist paediatrician gp practitioner
    nurse midwife midwives carer caregiver nursing care
    hospital clinic ward infirmary surgery medical admitted inpatient bed
    patient sick ill illness disease infection infected ailment condition unwell fever symptom virus bacteria outbreak
    injure wound hurt harm maim casualty injury bruise
    heal recover recovery recuperate convalesce mend well cured
    dead death die kill fatal fatality victim perish lethal deceased mortality life lives corpse body
    blind sight eyesight see vision eye
    deaf hear hearing listen sound ear
    sleep asleep sleepless awake bed night insomnia rest
    walk foot pedestrian step stroll legs wheelchair
    heart cardiac cardiovascular
    brain mind mental memory remember think head
    tooth teeth dentist dental
    hibernate sleep asleep dormant winter slumber
    cure fix remedy solve resolve settle
    step stair staircase ladder climb
    breath breathless winded panting lung asthma
    leg ankle knee hip bone fracture broken limb arm shoulder
    head skull concussion brain
    face cheek jaw chin nose forehead
    hand finger thumb wrist fist palm
    fever temperature heat hot warm warming hotter degree celsius
    """
)
