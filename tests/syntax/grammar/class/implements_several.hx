class Worker implements Runnable implements Named<Int> {}

// broken: `Named<Int>` -> `Named<Int`
