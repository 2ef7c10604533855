"""The arts, the press, faith, language and play."""

from service.verification.lexicon.notions.rows import rows_of

CULTURE = rows_of(
    """
    photograph photo picture image camera film footage video
    painting canvas art artist picture portrait drawing gallery museum exhibition work collection
    statue sculpture monument memorial bust
    film movie cinema actor actress director screen studio shoot screenplay cast star role
    music song concert choir sing singer orchestra album band tour tune composer piano
    theatre play stage performance perform show audience drama premiere
    book novel author writer publish publisher read library story literary page prize
    newspaper paper press journalist reporter magazine daily weekly editor broadcaster media outlet article coverage
    radio television tv channel broadcast station programme interview
    advertise advert advertisement advertising campaign promotion commercial
    religion church priest bishop pope catholic faith mosque religious worship temple pray
    church chapel cathedral steeple tower parish
    language word dialect speak tongue speech say accent translate translation
    pray prayer bless
    star celebrity singer actor famous
    collector collection antique dealer
    museum exhibit gallery curator display
    old ancient antique historic archaeology century age
    tease mock ridicule laugh
    joke laugh funny humour comic
    play toy game
    colour color paint
    statement announcement communique release
    spokesman spokeswoman spokesperson
    rumour rumor gossip speculation hearsay
    """
)
