package dev.dreadnought.rules;

/** Something that the session is given beside the model itself: joins of model and catalog. */
sealed interface Given
    permits Uses,
        Does,
        EndedRelease,
        HoledRelease,
        Default,
        Brings,
        Holds,
        OfKind,
        Need,
        Carries,
        Crosses,
        Element,
        Reaches,
        Guards,
        Delegates,
        Listens,
        Consumes,
        Population,
        Trigger,
        Raised,
        Remedy {}
