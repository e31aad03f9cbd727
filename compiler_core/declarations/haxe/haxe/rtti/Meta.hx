package haxe.rtti;

/** What the metadata of a type says at run time. **/
extern class Meta {
    /** Of the type itself. **/
    static function getType(t:Dynamic):Dynamic<Array<Dynamic>>;
    /** Of its static fields. **/
    static function getStatics(t:Dynamic):Dynamic<Dynamic<Array<Dynamic>>>;
    /** Of its fields. **/
    static function getFields(t:Dynamic):Dynamic<Dynamic<Array<Dynamic>>>;
}
