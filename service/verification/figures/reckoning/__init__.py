"""Figures that no article prints but its figures give: one module a way of reckoning."""
