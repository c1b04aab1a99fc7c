"""Reads Indonesian security news, tags it with evidence, and lays it out as a static site."""
