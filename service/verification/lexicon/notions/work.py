"""Companies, trades, jobs and the disputes about them."""

from service.verification.lexicon.notions.rows import rows_of

WORK = rows_of(
    """
    strike walkout stoppage industrial union picket labour
    union workers staff labour employee workforce
    worker labourer staff hire employee
    company firm business corporation enterprise maker manufacturer operator group
    boss chief executive head director manager chairman chairwoman chair leader ceo
    found founder founded establish date create
    factory plant works manufacture production produce assembly
    shop store retailer supermarket customer shopper retail outlet
    customer client consumer buyer user
    trade export import merchant commerce tariff
    industry sector business
    job jobs employment post position work worker employee hire vacancy
    unemployed unemployment redundant redundancy layoff jobless
    wage salary pay earn income bonus
    pension retirement retire
    overtime shift hours roster
    warehouse depot store storage stock
    supply supplier deliver delivery
    duty obligation task responsibility
    skill talent ability able
    lead leader run head chair
    """
)
