package web;

/** What the API answers: one shape for success, one for failure. **/
@:module
class Reply {
    public static function found(data:Dynamic, ?note:String):Dynamic {
        var reply:Dynamic = {
            success: true,
            data: data
        };
        if (note != null) {
            reply.message = note;
        }
        return reply;
    }

    public static function failed(reason:String, ?code:String, ?details:Dynamic):Dynamic {
        var reply:Dynamic = {
            success: false,
            error: {
                message: reason
            }
        };
        if (code != null) {
            reply.error.code = code;
        }
        if (details != null) {
            reply.error.details = details;
        }
        return reply;
    }

    public static function invalid(errors:Map<String, Array<String>>):Dynamic {
        return failed("Please check your entries", "INVALID", errors);
    }

    public static function page(items:Array<Dynamic>, number:Int, size:Int, total:Int):Dynamic {
        var pages = Math.ceil(total / size);
        return {
            success: true,
            data: items,
            pagination: {
                page: number,
                per_page: size,
                total: total,
                total_pages: pages,
                last: number >= pages
            }
        };
    }
}
