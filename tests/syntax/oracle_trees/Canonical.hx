#if macro
import haxe.macro.Context;
import haxe.macro.Expr;

using StringTools;

/** Canonical text of Haxe's trees; `canonical.py` prints ours the same way. **/
class Canonical {
	/** Characters that were put before the piece: places count from the piece's first one. **/
	static var before = 0;

	/** No places in code that was read out of a string: Haxe counts them without the escapes. **/
	static var inString = 0;

	public static function piece(kind:String, code:String):String {
		var head = switch (kind) {
			case "E": "(";
			case "T": "(null : ";
			case "F": "(null : {";
			case "C": "macro class ";
			case _: throw 'what is $kind?';
		};
		var tail = switch (kind) {
			case "F": "\n})";
			case "C": "\n{}";
			case _: "\n)";
		};
		before = head.length;
		inString = 0;
		var position = Context.makePosition({file: "Piece.hx", min: 0, max: 0});
		var read = Context.parseInlineString(head + code + tail, position);
		return switch (read.expr) {
			case EParenthesis({expr: ECheckType(_, TAnonymous(fields))}) if (kind == "F"): many(fields, field);
			case EParenthesis({expr: ECheckType(_, t)}) if (kind == "T"): type(t);
			case EParenthesis(e) if (kind == "E"): expr(e);
			case _ if (kind == "C"): expr(read);
			case _: "error: another form";
		}
	}

	// ---- expressions ----

	public static function expr(e:Null<Expr>):String {
		if (e == null || e.expr == null)
			return "-";
		return switch (since43(e).expr) {
			case EConst(c): constant(c, e);
			case EArray(a, b): '(index ${expr(a)} ${expr(b)})';
			case EBinop(op, a, b): '(${binop(op)} ${expr(a)} ${expr(b)})';
			case EField(a, name): '(. ${expr(a)} $name)';
			case EParenthesis({expr: ECheckType(a, t), pos: pos}) if (start(pos) == start(e.pos)): '(paren (check ${expr(a)} ${type(t)}))';
			case EParenthesis(a): '(paren ${expr(a)})';
			case EObjectDecl(fields): "(object" + [for (f in fields) ' (${quote(f.field)} ${f.quotes == Quoted} ${expr(f.expr)})'].join("") + ")";
			case EArrayDecl(values): '(array${list(values)})';
			case ECall(f, args): '(call ${expr(f)}${list(args)})';
			case ENew(t, args): '(new ${path(t)}${list(args)})';
			case EUnop(op, postfix, a): '(${postfix ? "post" : "pre"}${unop(op)} ${expr(a)})';
			case EVars(vars): "(vars" + [for (v in vars) " " + variable(v)].join("") + ")";
			case EFunction(kind, f): '(function ${functionKind(kind)} ${func(f)})';
			case EBlock(values): '(block${list(values)})';
			case EFor(head, body): '(for ${binding(since43(head))} ${expr(body)})';
			case EIf(c, a, b): '(if ${expr(c)} ${expr(a)} ${expr(b)})';
			case EWhile(c, body, normal): '(${normal ? "while" : "do"} ${expr(c)} ${expr(body)})';
			case ESwitch(subject, cases, otherwise): '(switch ${expr(bare(subject))}' + [for (c in cases) " " + oneCase(c)].join("")
				+ (otherwise == null ? "" : ' (default ${expr(otherwise)})') + ")";
			case ETry(body, catches): '(try ${expr(body)}' + [for (c in catches) ' (catch ${c.name} ${type(c.type)} ${expr(c.expr)})'].join("") + ")";
			case EReturn(a): '(return ${expr(a)})';
			case EBreak: "(break)";
			case EContinue: "(continue)";
			case EUntyped(a): '(untyped ${expr(a)})';
			case EThrow(a): '(throw ${expr(a)})';
			case ECast(a, t): '(cast ${expr(a)} ${type(t)})';
			case ETernary(c, a, b): '(? ${expr(c)} ${expr(a)} ${expr(b)})';
			case ECheckType(a, TPath({pack: ["haxe", "macro"], name: "Expr", sub: sub})): '(macro ${reified(a, sub)})';
			case ECheckType(a, t): '(check ${expr(a)} ${type(t)})';
			case EIs(a, t): '(is ${expr(a)} ${type(t)})';
			case EMeta({name: ":implicitReturn"}, {expr: EReturn(a)}): expr(a);
			case EMeta({name: ":splice"}, a): '(splice ${expr(a)})';
			case EMeta(m, a): '(meta ${metadata(m)} ${expr(a)})';
			case EDisplay(_, _) | EDisplayNew(_): "(display)";
		}
	}

	/** `a => b ? c : d`, `a in b ? c : d`: to Haxe 4.2 (and for `in`, to its typer's regret, 4.3) `(a => b) ? c : d`. **/
	static function since43(e:Expr):Expr {
		return switch (e.expr) {
			case ETernary({expr: EBinop(op, a, b)}, c, d) if (op == OpArrow || op == OpIn):
				{expr: EBinop(op, a, since43({expr: ETernary(b, c, d), pos: b.pos})), pos: e.pos};
			case _: e;
		}
	}

	static function binding(head:Expr):String {
		return switch (head.expr) {
			case EBinop(OpIn, v, it): '${expr(v)} ${expr(it)}';
			case EBinop(OpArrow, k, {expr: EBinop(OpIn, v, it)}): '(=> ${expr(k)} ${expr(v)}) ${expr(it)}';
			case _: '(no-in ${expr(head)})';
		}
	}

	static function reified(e:Expr, sub:Null<String>):String {
		return switch (sub) {
			case "ComplexType": type(Reified.read(e, TypeSlot));
			case "TypeDefinition": definition(Reified.read(e, Other));
			case _: expr(Reified.read(e, ExprSlot));
		}
	}

	/** A check that is written starts with its parenthesis; that of a `macro` in parentheses behind it. **/
	static function start(position:Position):Int {
		return Context.getPosInfos(position).min;
	}

	static function list(values:Array<Expr>):String {
		return [for (value in values) " " + expr(value)].join("");
	}

	static function many<T>(values:Null<Array<T>>, show:T->String):String {
		return values == null ? "[]" : "[" + [for (value in values) show(value)].join(" ") + "]";
	}

	/** A switch's subject without its parentheses, which a view does not keep. **/
	static function bare(e:Expr):Expr {
		return switch (e.expr) {
			case EParenthesis({expr: ECheckType(_, _), pos: pos}) if (start(pos) == start(e.pos)): e;
			case EParenthesis(a): a;
			case _: e;
		}
	}

	static function constant(c:Constant, e:Expr):String {
		var at = inString > 0 ? "" : "@" + (start(e.pos) - before);
		return switch (c) {
			case CInt(v): '(int $v$at)';
			case CFloat(v): '(float $v$at)';
			case CString(v, SingleQuotes) if (v.indexOf("$") >= 0): interpolated(v, e.pos);
			case CString(v, kind): '(string ${quote(v)}$at)';
			case CIdent(v): '(id $v$at)';
			case CRegexp(r, o): '(regex ${quote(r)} $o$at)';
		}
	}

	static function interpolated(text:String, position:Position):String {
		var parts = [];
		var e = haxe.macro.MacroStringTools.formatString(text, position);
		while (true) {
			switch (e.expr) {
				case EBinop(OpAdd, left, right):
					parts.unshift(right);
					e = left;
				case _:
					parts.unshift(e);
					break;
			}
		}
		inString++;
		var shown = [];
		var text = "";
		for (part in parts) {
			switch (part.expr) {
				case EConst(CString(v, kind)) if (kind != SingleQuotes):
					text += v;
				case _:
					if (text != "")
						shown.push(quote(text));
					text = "";
					shown.push(expr(part));
			}
		}
		if (text != "" || shown.length == 0)
			shown.push(quote(text));
		inString--;
		if (shown.length == 1 && shown[0].charAt(0) == '"')
			return '(string ${shown[0]}${inString > 0 ? "" : "@" + (start(position) - before)})';
		return '(format ${shown.join(" ")})';
	}

	static function variable(v:Var):String {
		return '(${v.name} ${v.isFinal == true} ${many(v.meta, metadata)} ${type(v.type)} ${expr(v.expr)})';
	}

	static function oneCase(c:Case):String {
		return '(case [${[for (value in c.values) expr(value)].join(" ")}] ${expr(c.guard)} ${expr(c.expr)})';
	}

	static function functionKind(kind:FunctionKind):String {
		return switch (kind) {
			case FAnonymous | null: "plain";
			case FNamed(name, inlined): (inlined ? "inline " : "named ") + name;
			case FArrow: "arrow";
		}
	}

	static function func(f:Function):String {
		return '${many(f.params, parameterType)} ${many(f.args, argument)} ${type(f.ret)} ${expr(f.expr)}';
	}

	static function argument(a:FunctionArg):String {
		return '(${a.name} ${a.opt == true} ${many(a.meta, metadata)} ${type(a.type)} ${expr(a.value)})';
	}

	static function parameterType(p:TypeParamDecl):String {
		var constraints = p.constraints == null ? [] : p.constraints;
		if (constraints.length == 1) {
			switch (constraints[0]) {
				case TIntersection(types):
					constraints = types;
				case _:
			}
		}
		return '(${p.name} ${many(p.meta, metadata)} ${many(constraints, type)})';
	}

	static function metadata(m:MetadataEntry):String {
		return '(${m.name}${m.params == null ? "" : list(m.params)})';
	}

	static function unop(op:Unop):String {
		return switch (op) {
			case OpIncrement: "++";
			case OpDecrement: "--";
			case OpNot: "!";
			case OpNeg: "-";
			case OpNegBits: "~";
			case OpSpread: "...";
		}
	}

	static function binop(op:Binop):String {
		return switch (op) {
			case OpAssignOp(op): binop(op) + "=";
			case op: new haxe.macro.Printer().printBinop(op);
		}
	}

	// ---- types ----

	public static function type(t:Null<ComplexType>):String {
		return switch (t) {
			case null: "-";
			case TPath(p): path(p);
			case TFunction(args, ret): '(-> ${many(parameters(args), type)} ${type(ret)})';
			case TAnonymous(fields): '(struct [] ${many(fields, field)})';
			case TParent(t): '(paren ${type(t)})';
			case TExtend(paths, fields): '(struct ${many(paths, path)} ${many(fields, field)})';
			case TOptional(t): '(optional ${type(t)})';
			case TNamed(name, t): '(named $name ${type(t)})';
			case TIntersection(types): '(and${[for (t in types) " " + type(t)].join("")})';
		}
	}

	/** `Void -> T` has none; parentheses around a parameter that is no function mean nothing. **/
	static function parameters(args:Array<ComplexType>):Array<ComplexType> {
		return switch (args) {
			case [TPath({pack: [], name: "Void", sub: null, params: null | []})]: [];
			case _: [for (arg in args) switch (arg) {
				case TParent(TFunction(_, _)): arg;
				case TParent(t): t;
				case _: arg;
			}];
		}
	}

	static function path(p:TypePath):String {
		var name = p.pack.concat([p.name]).concat(p.sub == null ? [] : [p.sub]).join(".");
		if (p.params == null || p.params.length == 0)
			return name;
		return '($name' + [for (param in p.params) " " + switch (param) {
			case TPType(t): type(t);
			case TPExpr(e): '(value ${expr(e)})';
		}].join("") + ")";
	}

	// ---- fields, class heads ----

	static function field(f:Field):String {
		var access = f.access == null ? [] : [for (a in f.access) Std.string(a).substr(1).toLowerCase()];
		access.sort(Reflect.compare);
		var kind = switch (f.kind) {
			case FVar(t, e): '(var ${type(t)} ${expr(e)})';
			case FProp(get, set, t, e): '(property $get $set ${type(t)} ${expr(e)})';
			case FFun(f): '(method ${func(f)})';
		}
		return '(field ${f.name} [${access.join(" ")}] ${many(f.meta, metadata)} $kind)';
	}

	static function definition(d:TypeDefinition):String {
		return switch (d.kind) {
			case TDClass(base, interfaces, isInterface, _, _):
				var bases = [for (i in interfaces) path(i)];
				if (base != null)
					bases.push(path(base));
				bases.sort(Reflect.compare);
				'(class ${isInterface} ${d.name} ${many(d.params, parameterType)} [${bases.join(" ")}] ${many(d.fields, field)})';
			case _: "(another definition)";
		}
	}

	static function quote(text:String):String {
		return '"' + text.split("\\").join("\\\\").split('"').join('\\"').split("\n").join("\\n").split("\r").join("\\r") + '"';
	}
}
#end
