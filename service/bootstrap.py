"""The one composition root: settings in, services out."""
