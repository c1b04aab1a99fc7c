"""The new site proofread as it lies on the disk, before it is published."""
