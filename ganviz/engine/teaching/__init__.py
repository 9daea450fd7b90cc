"""What the teaching views compute by hand, small enough to be written out: no torch, no Qt."""
