/** Changes to be made to a record, and what is wrong with them. **/
@:partial @:native("Ecto.Changeset") extern class Changeset {
    /** Whether nothing is wrong. **/
    @:native("valid?") var valid(default, null):Bool;
    /** What will change. **/
    var changes(default, null):Dynamic;
    /** The record as it is. **/
    var data(default, null):Dynamic;
}
