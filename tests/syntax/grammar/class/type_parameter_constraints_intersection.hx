class Sorted<T: Comparable<T> & Named & {id: Int}> {}

// broken: `Named &` -> `& &`
