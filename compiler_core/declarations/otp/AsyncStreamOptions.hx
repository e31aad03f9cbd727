/** How many tasks are run for a stream. **/
typedef AsyncStreamOptions = {
    /** How many at once; by default as many as there are schedulers. **/
    var ?maxConcurrency:Int;
    /** Whether the answers come in the order of the elements. **/
    var ?ordered:Bool;
    /** How long one may take: five seconds. **/
    var ?timeout:Timeout;
    /** What happens then: `"exit"`, or `"kill_task"` for `{:exit, :timeout}` in its place. **/
    var ?onTimeout:Atom;
    /** Whether `{:exit, {element, reason}}` is given in place of `{:exit, reason}`. **/
    var ?zipInputOnExit:Bool;
    /** How one is ended. **/
    var ?shutdown:TaskShutdown;
}
