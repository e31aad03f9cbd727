class Worker implements Runnable {}

// broken: `implements Runnable` -> `implements`
