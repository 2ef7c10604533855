"""Text → spans, pure and without I/O: sentences, exclusions, chunks, figures, quotations, attributions, names."""

from service.analysis.analyze import analyze, analyze_all, outline_all, read_outline, read_text

__all__ = ["analyze", "analyze_all", "outline_all", "read_outline", "read_text"]
