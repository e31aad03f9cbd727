/** Work that is done later, kept in the database. A call names no instance: the application has one. **/
@:native("Oban") extern class Oban {
    /** Adds a job that its worker's `new` has made. **/
    @:elixir("Oban.insert({0})") static function insert(job:Dynamic):Result<Dynamic, Changeset>;
    /** As `insert`; raises where something is wrong. **/
    @:elixir("Oban.insert!({0})") static function insertOrRaise(job:Dynamic):Dynamic;
    /** Adds many jobs. **/
    @:elixir("Oban.insert_all({0})") static function insertAll(jobs:Array<Dynamic>):Array<Dynamic>;
    /** Takes a job back, by itself or by its number. **/
    @:elixir("Oban.cancel_job({0})") static function cancelJob(job:Dynamic):Atom;
    /** Takes back all that a query finds. **/
    @:elixir("Oban.cancel_all_jobs({0})") static function cancelAllJobs(query:Dynamic):Result<Int, Dynamic>;
    /** Tries a job again, by itself or by its number. **/
    @:elixir("Oban.retry_job({0})") static function retryJob(job:Dynamic):Atom;
    /** Tries all again that a query finds. **/
    @:elixir("Oban.retry_all_jobs({0})") static function retryAllJobs(query:Dynamic):Result<Int, Dynamic>;
    /** Lets a queue rest: `{queue: "emails"}`. **/
    @:elixir("Oban.pause_queue({0})") static function pauseQueue(options:Keyword):Dynamic;
    /** Lets a queue go on. **/
    @:elixir("Oban.resume_queue({0})") static function resumeQueue(options:Keyword):Dynamic;
    /** How many jobs of a queue run at once: `{queue: "emails", limit: 5}`. **/
    @:elixir("Oban.scale_queue({0})") static function scaleQueue(options:Keyword):Dynamic;
    /** Begins a queue. **/
    @:elixir("Oban.start_queue({0})") static function startQueue(options:Keyword):Dynamic;
    /** Ends a queue. **/
    @:elixir("Oban.stop_queue({0})") static function stopQueue(options:Keyword):Dynamic;
    /** What a queue is doing. **/
    @:elixir("Oban.check_queue({0})") static function checkQueue(options:Keyword):Dynamic;
    /** Does all of a queue's jobs here and now, for tests. **/
    @:elixir("Oban.drain_queue({0})") static function drainQueue(options:Keyword):Dynamic;
}
