"""Names of annotations that are known but have no declaration of their own in `rules/`.

Their arguments are not checked. Three kinds: Haxe's own (as `haxe --help-metas` lists them, and
those that its standard library uses besides), settings of Reflaxe.Elixir, and those with which a
declaration says how its members are written in Elixir (`declarations/README.md`).
"""

from __future__ import annotations


def _names(text: str) -> frozenset[str]:
    return frozenset("@:" + word for word in text.split())


HAXE = _names("""
    abi abstract access allow analyzer annotation arrayAccess astSource autoBuild bind bitmap
    bridgeProperties build buildXml bypassAccessor callable classCode commutative const coreApi
    coreType cppFileCode cppInclude cppNamespaceCode cs.assemblyMeta cs.assemblyStrict cs.using
    dce debug decl delegate depend deprecated eager enum event expose extern file fileXml final
    fixed flash.property font forward forward.new forward.variance forwardStatics from
    functionCode functionTailCode generic genericBuild genericClassPerMethod getter hack
    headerClassCode headerCode headerInclude headerNamespaceCode hlNative hxGen ifFeature
    include inheritDoc inline internal isVar java.native javaCanonical jsRequire jvm.synthetic
    keep keepInit keepSub luaDotMethod luaRequire macro markup mergeBlock multiReturn multiType
    native nativeChildren nativeGen nativeProperty nativeStaticExtension noClosure noCompletion
    noDebug noDoc noImportGlobal noPrivateAccess noStack noUsing nonVirtual notNull nullSafety
    objc objcProtocol op optional overload persistent php.attribute phpClassConst phpGlobal
    phpMagic phpNoConstructor pos private privateAccess property protected publicFields pure
    pythonImport readOnly remove require resolve rtti runtimeValue scalar selfCall semantics
    setter sound sourceFile stackOnly strict struct structAccess structInit suppressWarnings
    templatedCall throws to transient transitive unifyMinDynamic unreflective unsafe using void
    volatile
    dox value fakeEnum haxe.warning forwardAccess functionTypeRepresentation jsonSchema
    unreachable default jsAsync jsImport native.name cs.native
""")

REFLAXE = _names("""
    elixirIdiomatic dbTypes postgrexTypes appName templateHelper unsafeExtern nativeFunctionCode
""")

DECLARATIONS = _names("""
    elixir mutates mutatesArgument elixirResult partial addition exits requires regex raising
    framework named stringKeys atomKeys
""")

KNOWN = HAXE | REFLAXE | DECLARATIONS
