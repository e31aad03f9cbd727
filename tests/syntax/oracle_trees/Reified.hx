#if macro
import haxe.macro.Context;
import haxe.macro.Expr;

/** What a value of a reified tree is used for. **/
enum Slot {
	ExprSlot;
	ExprsSlot;
	TypeSlot;
	TypesSlot;
	PathSlot;
	PathsSlot;
	NameSlot;
	NamesSlot;
	Other;
}

/**
	Reads back what the parser makes of `macro …`: it replaces the code by code that builds its tree. What was
	spliced into it becomes metadata: `@:splice x` for `$x`, `${x}` and `$e{x}`; `@$v`, `@$i`, `@$p`, `@$a` else.
**/
class Reified {
	public static function read(e:Expr, slot:Slot):Dynamic {
		return switch (slot) {
			case ExprSlot: readExpr(e);
			case ExprsSlot: readList(e, ExprSlot, () -> [mark("$a", e)]);
			case TypeSlot: readType(e);
			case TypesSlot: readList(e, TypeSlot, () -> [readType(e)]);
			case PathSlot: readPath(e);
			case PathsSlot: readList(e, PathSlot, () -> []);
			case NameSlot: readName(e);
			case NamesSlot: readList(e, NameSlot, () -> []);
			case Other: readValue(e);
		}
	}

	static function readList(e:Expr, slot:Slot, otherwise:() -> Array<Dynamic>):Array<Dynamic> {
		return switch (e.expr) {
			case EArrayDecl(values): [for (value in values) read(value, slot)];
			case EConst(CIdent("null")): null;
			case _: otherwise();
		}
	}

	static function readExpr(e:Expr):Null<Expr> {
		return switch (e.expr) {
			case EConst(CIdent("null")): null;
			case EObjectDecl([{field: "expr", expr: def}, {field: "pos", expr: pos}]) if (isDefinition(def)):
				{expr: readValue(def), pos: readPosition(pos)};
			case ECall({expr: EField(_, "makeExpr")}, [value, _]):
				switch (value.expr) {
					case EMeta({name: "$v"}, a): mark("$v", a);
					case _: mark(":splice", e);
				}
			case ECall({expr: EField(_, "toFieldExpr")}, [value]): value;
			case _: mark(":splice", e);
		}
	}

	/** Names that the parser made up have no width; those of a tree that somebody wrote into a splice have. **/
	static function isDefinition(e:Expr):Bool {
		return switch (e.expr) {
			case EConst(CIdent(_)) | ECall({expr: EConst(CIdent(_))}, _):
				var place = Context.getPosInfos(e.pos);
				place.min == place.max;
			case _: false;
		}
	}

	static function mark(name:String, value:Expr):Expr {
		return {expr: EMeta({name: name, params: [], pos: value.pos}, value), pos: value.pos};
	}

	static function readPosition(e:Expr):Position {
		return switch (e.expr) {
			case EUntyped({expr: ECall(_, [_, {expr: EConst(CInt(min))}, {expr: EConst(CInt(max))}])}):
				Context.makePosition({file: "Piece.hx", min: Std.parseInt(min), max: Std.parseInt(max)});
			case EObjectDecl([_, {expr: {expr: EConst(CInt(min))}}, {expr: {expr: EConst(CInt(max))}}]):
				Context.makePosition({file: "Piece.hx", min: Std.parseInt(min), max: Std.parseInt(max)});
			case _: e.pos;
		}
	}

	static function readType(e:Expr):Null<ComplexType> {
		return switch (e.expr) {
			case EConst(CIdent("null")): null;
			case EConst(CIdent(name)): TPath({pack: [], name: "$" + name});
			case _: readValue(e);
		}
	}

	static function readPath(e:Expr):TypePath {
		return switch (e.expr) {
			case EConst(CIdent("null")): null;
			case EConst(CIdent(name)): {pack: [], name: "$" + name};
			case EObjectDecl(fields):
				switch (fields[0].expr.expr) {
					case EField({expr: EConst(CIdent(name))}, "pack"):
						{pack: [], name: "$" + name, params: read(fields[3].expr, Other)};
					case _: readValue(e);
				}
			case _: {pack: [], name: "?"};
		}
	}

	static function readName(e:Expr):String {
		return switch (e.expr) {
			case EConst(CString(s)): s;
			case EConst(CIdent("null")): null;
			case EConst(CIdent(name)): "$" + name;
			case _: "?";
		}
	}

	static function readValue(e:Expr):Dynamic {
		return switch (e.expr) {
			case EConst(CIdent("null")): null;
			case EConst(CIdent("true")): true;
			case EConst(CIdent("false")): false;
			case EConst(CIdent(name)): construct(name, []);
			case EConst(CString(s)): s;
			case EArrayDecl(values): [for (value in values) readValue(value)];
			case EObjectDecl(fields): readObject(fields);
			case ECall({expr: EConst(CIdent(name))}, args): construct(name, args);
			case _: throw "reified: " + new haxe.macro.Printer().printExpr(e);
		}
	}

	static function readObject(fields:Array<ObjectField>):Dynamic {
		var made:Dynamic = {};
		var isMetadata = [for (f in fields) f.field].join(" ") == "name params pos";
		for (f in fields) {
			var value:Dynamic = switch (f.field) {
				case "pos": readPosition(f.expr);
				case "params" if (isMetadata): read(f.expr, ExprsSlot);
				case name: read(f.expr, slotOfField(name));
			}
			Reflect.setField(made, f.field, value);
		}
		return made;
	}

	static function slotOfField(name:String):Slot {
		return switch (name) {
			case "name" | "field" | "sub" | "doc": NameSlot;
			case "pack": NamesSlot;
			case "expr" | "value" | "guard": ExprSlot;
			case "values": ExprsSlot;
			case "type" | "ret": TypeSlot;
			case "constraints": TypesSlot;
			case _: Other;
		}
	}

	static function construct(name:String, args:Array<Expr>):Dynamic {
		var slots = slotsOf(name);
		switch ([name, args]) {
			case ["CIdent", [a]] if (!isString(a)):
				throw new Splice(mark("$i", a));
			case ["CString" | "CInt" | "CFloat", [a]] if (!isString(a)):
				var type = TPath({pack: [], name: name == "CString" ? "String" : name.substr(1)});
				var check = {expr: ECheckType(a, type), pos: a.pos};
				throw new Splice(mark("$v", {expr: EParenthesis(check), pos: a.pos}));
			case ["EMeta", [{expr: EObjectDecl([n, params, pos])}, value]]:
				var entry = {name: readName(n.expr), params: read(params.expr, ExprsSlot), pos: readPosition(pos.expr)};
				return EMeta(entry, readExpr(value));
			case ["EConst", [c]]:
				try {
					return EConst(readValue(c));
				} catch (splice:Splice) {
					return splice.value.expr;
				}
			case _:
		}
		var values = [for (i in 0...args.length) read(args[i], i < slots.length ? slots[i] : Other)];
		return Type.createEnum(enumOf(name), name, values);
	}

	static function isString(e:Expr):Bool {
		return e.expr.match(EConst(CString(_, DoubleQuotes)));
	}

	static function slotsOf(constructor:String):Array<Slot> {
		return switch (constructor) {
			case "EArray" | "EFor": [ExprSlot, ExprSlot];
			case "EBinop": [Other, ExprSlot, ExprSlot];
			case "EField": [ExprSlot, NameSlot];
			case "EParenthesis" | "EReturn" | "EUntyped" | "EThrow": [ExprSlot];
			case "EArrayDecl" | "EBlock": [ExprsSlot];
			case "ECall": [ExprSlot, ExprsSlot];
			case "ENew": [PathSlot, ExprsSlot];
			case "EUnop": [Other, Other, ExprSlot];
			case "EIf" | "ETernary": [ExprSlot, ExprSlot, ExprSlot];
			case "EWhile": [ExprSlot, ExprSlot, Other];
			case "ESwitch": [ExprSlot, Other, ExprSlot];
			case "ETry": [ExprSlot, Other];
			case "ECast" | "EIs" | "ECheckType": [ExprSlot, TypeSlot];
			case "FNamed": [NameSlot, Other];
			case "TPath": [PathSlot];
			case "TFunction": [TypesSlot, TypeSlot];
			case "TParent" | "TOptional" | "TPType": [TypeSlot];
			case "TPExpr": [ExprSlot];
			case "TNamed": [NameSlot, TypeSlot];
			case "TExtend": [PathsSlot, Other];
			case "TIntersection": [TypesSlot];
			case "FVar": [TypeSlot, ExprSlot];
			case "FProp": [NameSlot, NameSlot, TypeSlot, ExprSlot];
			case "TDClass": [PathSlot, PathsSlot, Other, Other, Other];
			case _: [];
		}
	}

	static function enumOf(constructor:String):Enum<Dynamic> {
		var all:Array<Enum<Dynamic>> = [
			ExprDef, Constant, StringLiteralKind, Binop, Unop, FunctionKind, QuoteStatus, ComplexType, TypeParam, Access, FieldType,
			TypeDefKind
		];
		for (one in all) {
			if (Type.getEnumConstructs(one).indexOf(constructor) >= 0)
				return one;
		}
		throw "what is " + constructor + "?";
	}
}

class Splice {
	public final value:Expr;

	public function new(value:Expr) {
		this.value = value;
	}
}
#end
