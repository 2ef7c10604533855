"""Prices, banks, markets and what is given, owed or insured."""

from service.verification.lexicon.notions.rows import rows_of

MONEY = rows_of(
    """
    money cash fund funding finance financial budget grant subsidy aid
    pay payment paid cost fee spend bill foot price expense expensive
    price cost fare expensive cheap tariff charge dear
    cheap affordable inexpensive bargain
    tax levy duty taxpayer taxation revenue treasury purse
    currency dollar euro pound sterling yen yuan naira rand lira peso rupee rouble ruble shilling franc krona zloty
    weaken slide depreciate devalue fall slump drop decline slip sink plunge tumble
    strengthen firm appreciate gain rally rebound recover
    debt loan borrow lend lender creditor owe mortgage credit repay
    bank lender banking
    interest rate rates borrowing
    profit earnings income revenue gain margin
    lose loss deficit shortfall
    bankrupt bankruptcy insolvency insolvent administration administrator collapse liquidation under
    share stock investor shareholder market trading dividend equity exchange payout
    invest investment investor
    buy purchase acquire acquisition takeover bid buyer bought merger
    sell sale seller sold auction dispose
    offer bid proposal propose tender
    auction lot bid hammer bidder
    budget spending allocation fund
    subsidy grant aid support
    export import shipment cargo freight
    inflation price rise cost
    economist forecast growth recession
    share divide split
    stake share holding
    backer sponsor benefactor patron fund
    insurer insurance insure cover policy
    lack shortage short scarcity want scarce deficit
    enough sufficient plenty ample
    extra additional further more
    spare surplus reserve
    surplus glut excess
    help aid assist support relief assistance
    give donate donation donor gift grant hand charity volunteer
    poor poverty needy deprived hardship
    rich wealthy affluent
    """
)
