/** What a job's `perform` answers: `:ok`, `{:ok, value}`, `{:error, reason}` (it is tried again),
    `{:cancel, reason}` (it is not), `{:snooze, seconds}` (later). **/
typedef JobResult = Dynamic;
