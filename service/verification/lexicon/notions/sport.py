"""Games, who plays them and who looks on."""

from service.verification.lexicon.notions.rows import rows_of

SPORT = rows_of(
    """
    win victory victorious triumph prevail champion succeed success winner
    lose defeat loss beaten loser
    football match team player club goal coach league season cup striker pitch
    coach manager trainer train boss
    sport athlete race runner run marathon champion olympic medal game
    game match play win score point
    injured sidelined recover fit fitness unfit
    transfer sign signing move join
    goal score strike header penalty net
    match game fixture contest tie final semi-final
    tournament championship cup league title trophy
    team side squad club lineup
    referee umpire official whistle
    race runner sprint marathon lap finish
    swim swimmer pool stroke medley
    cyclist bicycle bike ride rider stage
    stadium ground arena pitch venue field court
    spectator fan supporter crowd attendance audience
    injury hurt knock strain sprain
    """
)
