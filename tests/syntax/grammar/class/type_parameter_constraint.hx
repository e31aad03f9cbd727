class Sorted<T: Comparable<T>> {}

// broken: `T: Comparable` -> `T: , Comparable`
