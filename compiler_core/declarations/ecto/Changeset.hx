/** Changes to be made to a record, and what is wrong with them. **/
@:using(Changeset) @:native("Ecto.Changeset") extern class Changeset {
    /** Whether nothing is wrong. **/
    @:native("valid?") var valid(default, null):Bool;
    /** What will change, by field. **/
    var changes(default, null):Dynamic;
    /** The record as it is. **/
    var data(default, null):Dynamic;
    /** What is wrong: a keyword list of fields and messages. **/
    var errors(default, null):Array<Dynamic>;
    /** What came from outside, as it came. **/
    var params(default, null):Dynamic;
    /** `:insert`, `:update`, `:delete`, once the repository has tried. **/
    var action(default, null):Null<Atom>;
    /** The fields that must be given. **/
    var required(default, null):Array<Atom>;
    /** The fields' types. **/
    var types(default, null):Dynamic;

    /** Takes the permitted fields out of what came from outside, with their types converted. **/
    @:named("cast") @:native("cast") static function castFields(data:Dynamic, params:Dynamic, permitted:Array<Atom>, ?options:Keyword):Changeset;
    /** Takes an association's fields by its own changeset function. **/
    static function castAssoc(changeset:Changeset, name:Atom, ?options:Keyword):Changeset;
    /** Takes an embedded record's fields by its own changeset function. **/
    static function castEmbed(changeset:Changeset, name:Atom, ?options:Keyword):Changeset;
    /** Changes that the program itself makes; nothing is converted or checked. **/
    static function change(data:Dynamic, ?changes:Dynamic):Changeset;
    /** Both changes, of one record. **/
    static function merge(first:Changeset, second:Changeset):Changeset;
    /** Something that is wrong with a field. **/
    static function addError(changeset:Changeset, field:Atom, message:String, ?keys:Keyword):Changeset;

    /** The field's value: changed, or as it is in the record, or `otherwise`. **/
    static function getField(changeset:Changeset, field:Atom, ?otherwise:Dynamic):Dynamic;
    /** The field's change, or `otherwise` where it has none. **/
    static function getChange(changeset:Changeset, field:Atom, ?otherwise:Dynamic):Dynamic;
    /** `{:changes, value}`, `{:data, value}` or `:error`. **/
    static function fetchField(changeset:Changeset, field:Atom):Dynamic;
    /** The field's value; raises where there is no such field. **/
    @:native("fetch_field!") static function fetchFieldOrRaise(changeset:Changeset, field:Atom):Dynamic;
    /** `{:ok, change}` or `:error`. **/
    static function fetchChange(changeset:Changeset, field:Atom):Dynamic;
    /** The field's change; raises where it has none. **/
    @:native("fetch_change!") static function fetchChangeOrRaise(changeset:Changeset, field:Atom):Dynamic;
    /** An association as it will be. **/
    static function getAssoc(changeset:Changeset, name:Atom, ?as:Atom):Dynamic;
    /** An embedded record as it will be. **/
    static function getEmbed(changeset:Changeset, name:Atom, ?as:Atom):Dynamic;
    /** Whether the field will change. **/
    @:native("changed?") static function changed(changeset:Changeset, field:Atom, ?options:Keyword):Bool;
    /** Changes a field. **/
    static function putChange(changeset:Changeset, field:Atom, value:Dynamic):Changeset;
    /** Changes a field, even to what it is. **/
    static function forceChange(changeset:Changeset, field:Atom, value:Dynamic):Changeset;
    /** Changes a field's change by what it is. **/
    static function updateChange(changeset:Changeset, field:Atom, change:Dynamic -> Dynamic):Changeset;
    /** Leaves a field as it is. **/
    static function deleteChange(changeset:Changeset, field:Atom):Changeset;
    /** Replaces an association. **/
    static function putAssoc(changeset:Changeset, name:Atom, value:Dynamic, ?options:Keyword):Changeset;
    /** Replaces an embedded record. **/
    static function putEmbed(changeset:Changeset, name:Atom, value:Dynamic, ?options:Keyword):Changeset;
    /** The record with the changes made, unsaved. **/
    static function applyChanges(changeset:Changeset):Dynamic;
    /** The record with the changes made, if nothing is wrong; nothing is saved. **/
    static function applyAction(changeset:Changeset, action:Atom):Result<Dynamic, Changeset>;
    /** As `applyAction`; raises where something is wrong. **/
    @:native("apply_action!") static function applyActionOrRaise(changeset:Changeset, action:Atom):Dynamic;
    /** Runs a function just before the changes are saved, in the same transaction. **/
    static function prepareChanges(changeset:Changeset, prepare:Changeset -> Changeset):Changeset;
    /** Refuses to save what somebody else has changed meanwhile. **/
    static function optimisticLock(data:Dynamic, field:Atom, ?increment:Dynamic -> Dynamic):Changeset;

    /** The fields must be given, and not blank. **/
    static function validateRequired(changeset:Changeset, fields:Array<Atom>, ?options:Keyword):Changeset;
    /** The text must match, else `message` is wrong with it. **/
    @:elixir("Ecto.Changeset.validate_format({0}, {1}, {2}, message: {3})")
    static function validateFormat(changeset:Changeset, field:Atom, format:EReg, ?message:String):Changeset;
    /** The value must be one of these. **/
    @:elixir("Ecto.Changeset.validate_inclusion({0}, {1}, {2}, message: {3})")
    static function validateInclusion(changeset:Changeset, field:Atom, values:Dynamic, ?message:String):Changeset;
    /** The value must be none of these. **/
    @:elixir("Ecto.Changeset.validate_exclusion({0}, {1}, {2}, message: {3})")
    static function validateExclusion(changeset:Changeset, field:Atom, values:Dynamic, ?message:String):Changeset;
    /** All of the list's values must be among these. **/
    @:elixir("Ecto.Changeset.validate_subset({0}, {1}, {2}, message: {3})")
    static function validateSubset(changeset:Changeset, field:Atom, values:Dynamic, ?message:String):Changeset;
    /** How long a text or list may be: `{min: 3, max: 20, is: 8}`. **/
    static function validateLength(changeset:Changeset, field:Atom, options:Keyword):Changeset;
    /** How large a number may be: `{greaterThan: 0, lessThanOrEqualTo: 9}`. **/
    static function validateNumber(changeset:Changeset, field:Atom, options:Keyword):Changeset;
    /** The parameter `<field>_confirmation` must say the same. **/
    @:elixir("Ecto.Changeset.validate_confirmation({0}, {1}, message: {2})")
    static function validateConfirmation(changeset:Changeset, field:Atom, ?message:String):Changeset;
    /** The parameter must be true, as for terms of use. **/
    @:elixir("Ecto.Changeset.validate_acceptance({0}, {1}, message: {2})")
    static function validateAcceptance(changeset:Changeset, field:Atom, ?message:String):Changeset;
    /** What a function finds wrong with a change: a keyword list. **/
    static function validateChange(changeset:Changeset, field:Atom, validate:(Atom, Dynamic) -> Dynamic):Changeset;
    /** No other record may have these values. Two at once can slip through: add `uniqueConstraint`. **/
    static function unsafeValidateUnique(changeset:Changeset, fields:Dynamic, repo:Dynamic, ?options:Keyword):Changeset;
    /** What the changeset checks: a keyword list. **/
    static function validations(changeset:Changeset):Array<Dynamic>;

    /** An index that says no other record may have this is told as an error. **/
    @:elixir("Ecto.Changeset.unique_constraint({0}, {1}, message: {2})")
    static function uniqueConstraint(changeset:Changeset, field:Atom, ?message:String):Changeset;
    /** A foreign key that names no record is told as an error. **/
    @:elixir("Ecto.Changeset.foreign_key_constraint({0}, {1}, message: {2})")
    static function foreignKeyConstraint(changeset:Changeset, field:Atom, ?message:String):Changeset;
    /** As `foreignKeyConstraint`, by the association's name. **/
    @:elixir("Ecto.Changeset.assoc_constraint({0}, {1}, message: {2})")
    static function assocConstraint(changeset:Changeset, association:Atom, ?message:String):Changeset;
    /** A record that others still name can't be deleted. **/
    @:elixir("Ecto.Changeset.no_assoc_constraint({0}, {1}, message: {2})")
    static function noAssocConstraint(changeset:Changeset, association:Atom, ?message:String):Changeset;
    /** A check of the table that refuses is told as an error. `options` name it: `{name: …}`. **/
    static function checkConstraint(changeset:Changeset, field:Atom, options:Keyword):Changeset;
    /** An exclusion constraint of the table that refuses is told as an error. **/
    static function exclusionConstraint(changeset:Changeset, field:Atom, ?options:Keyword):Changeset;
    /** The table's rules that will be told as errors. **/
    static function constraints(changeset:Changeset):Array<Dynamic>;

    /** Whatever the function makes of each message and its options, by field. **/
    static function traverseErrors(changeset:Changeset, make:Dynamic):Dynamic;
    /** Whatever the function makes of each validation, by field. **/
    static function traverseValidations(changeset:Changeset, make:Dynamic):Dynamic;
}
