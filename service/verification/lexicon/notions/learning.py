"""Schools, research, what is found out, and space."""

from service.verification.lexicon.notions.rows import rows_of

LEARNING = rows_of(
    """
    school classroom pupil student teacher education lesson teach headteacher head academy
    university college professor academic campus lecturer student faculty scholar degree
    study research researcher scientist scientific survey experiment paper trial findings investigate author laboratory
    prove proof evidence demonstrate establish confirm show
    measure monitor gauge record observe watch check track
    guess estimate reckon estimation calculate calculation put figure assess
    test exam examination trial check sample inspect inspection
    discover find detect spot locate uncover reveal unearth
    scholarship grant bursary tuition fee
    exam grade mark result pass fail
    survey poll questionnaire respondent
    data record information file document dossier memo letter paper note report archive
    paper document sheet
    dig excavate excavation archaeologist bury buried unearth
    star planet space moon rocket satellite orbit astronomer launch comet
    satellite orbit rocket launch space spacecraft astronaut probe lander
    moon lunar planet mars earth
    star telescope galaxy astronomer
    """
)
