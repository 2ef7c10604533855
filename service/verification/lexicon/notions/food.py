"""What is eaten and drunk."""

from service.verification.lexicon.notions.rows import rows_of

FOOD = rows_of(
    """
    eat food meal lunch dinner breakfast diet menu nutrition dish feed hungry hunger canteen kitchen cook
    drink alcohol beer wine pub bar thirst brew brewery
    meat pork beef chicken poultry butcher slaughter
    crop harvest grain wheat maize corn rice barley yield
    fruit apple orange berry grape citrus
    vegetable potato tomato onion cabbage carrot
    tea coffee cocoa cup brew
    cake bread bakery bake flour loaf pastry
    sugar sweet candy chocolate
    """
)
