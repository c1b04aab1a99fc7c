"""How probable it is, by what speaks for it: learned weights over named features, for every field alike."""
