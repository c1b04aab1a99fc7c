"""What earlier builds computed: the store, the codec, the keys of steps."""
