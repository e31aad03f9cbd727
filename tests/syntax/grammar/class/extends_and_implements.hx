class Worker extends Base implements Runnable implements Closeable {}

// broken: `extends Base` -> `extends`
