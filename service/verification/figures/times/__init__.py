"""Dates and durations that no article prints but its dates give."""
