"""Refactorings: each file is one family of them, with its conditions and its edits.

A family is a function from a `Site` (a range in a member) to `Offer`s. Whether something can be
done is decided when it is offered, and what is offered keeps what the program does; the edits are
made when one is chosen (`Offer.make`).
"""
