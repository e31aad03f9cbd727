package oban;

/** A job: what is to be done, and how far it is. **/
@:native("Oban.Job") extern class Job {
    /** Its number. **/
    var id(default, null):Null<Int>;
    /** What it is about. Its keys are strings. **/
    @:stringKeys var args(default, null):Dynamic;
    /** What libraries note of it. Its keys are strings. **/
    @:stringKeys var meta(default, null):Dynamic;
    /** Its queue. **/
    var queue(default, null):String;
    /** Its worker's name. **/
    var worker(default, null):String;
    /** `"available"`, `"executing"`, `"completed"`, … **/
    var state(default, null):String;
    /** Which try this is, from 1 on. **/
    var attempt(default, null):Int;
    /** How often it is tried. **/
    var maxAttempts(default, null):Int;
    /** What went wrong in each try. **/
    var errors(default, null):Array<Dynamic>;
    /** 0 comes first. **/
    var priority(default, null):Int;
    /** Words to find it by. **/
    var tags(default, null):Array<String>;
    /** When it was added. **/
    var insertedAt(default, null):Dynamic;
    /** When it is to be done. **/
    var scheduledAt(default, null):Dynamic;
    /** When it was tried last. **/
    var attemptedAt(default, null):Dynamic;

    /** A job that is not added yet: `{worker: …, queue: "emails"}`. **/
    @:native("new") static function create(args:Dynamic, options:Keyword):Changeset;
    /** A job as it would be kept. **/
    static function toMap(job:Changeset):Dynamic;
    /** All states that a job may have. **/
    static function states():Array<Atom>;
}
