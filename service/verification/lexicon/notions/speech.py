"""What is said, thought, asked, promised and known."""

from service.verification.lexicon.notions.rows import rows_of

SPEECH = rows_of(
    """
    reveal disclose divulge publish leak expose announce
    lie false untrue lying fabricate mislead fiction tale nonsense
    true truth fact accurate correct right
    wrong mistake error blunder false incorrect slip
    foolish mad crazy absurd nonsense insane ridiculous stupid folly
    warn warning caution alert alarm
    talk speak conversation discuss tell chat
    ask request question enquire inquire query inquiry
    answer reply respond response
    refuse decline reject rebuff
    promise pledge vow commit guarantee assure assurance word
    plan intend intention propose scheme project aim
    decide decision resolve choose settle
    consider mull weigh contemplate examine discuss look consideration option
    expect anticipate forecast predict foresee likely
    learn discover hear know aware
    know aware knowledge familiar
    ignore overlook neglect disregard
    notice notify inform tell
    understand realise comprehend
    explain account reason cause because explanation theory hypothesis why
    sign indication signal hint suggest
    honour respect uphold keep observe stand
    """
)
