"""What pages and their components share: their assigns, and what their callbacks answer."""
