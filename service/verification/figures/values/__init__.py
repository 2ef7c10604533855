"""One figure against another, by themselves: value, unit, qualifier, rounding, date."""
