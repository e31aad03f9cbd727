abstract Ref<T>(Array<T>) to Array<T> {}

// broken: `(Array<T>)` -> `(Array<T)`
