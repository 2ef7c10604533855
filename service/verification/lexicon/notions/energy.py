"""Mines, fuels and power."""

from service.verification.lexicon.notions.rows import rows_of

ENERGY = rows_of(
    """
    mine mining miner coal ore quarry shaft dig
    oil petrol crude barrel fuel gas diesel petroleum kerosene
    electricity power energy grid electric electrical blackout outage
    nuclear reactor atomic radiation
    wind solar renewable turbine
    well drill rig oil gas
    pipeline pipe leak spill
    """
)
