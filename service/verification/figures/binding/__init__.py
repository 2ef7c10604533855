"""What a figure is bound to, in the claim and in the source: who, what, which group, which words around it."""
