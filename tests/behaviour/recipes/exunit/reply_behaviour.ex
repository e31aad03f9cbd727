defmodule ReplyBehaviour do
  @moduledoc """
  What a builder of API responses does. Options: `module`; `found`, `failed`, `invalid`, `page`, the
  names of its functions; `invalid_error`, the error of `invalid` but for its errors; `errors_key`,
  where those are; `last`, whether a page says that it is the last.
  """
  defmacro __using__(options) do
    quote bind_quoted: [options: options] do
      @module options[:module]
      @found options[:found]
      @failed options[:failed]
      @invalid options[:invalid]
      @page options[:page]
      @invalid_error options[:invalid_error]
      @errors_key options[:errors_key]
      @last options[:last]

      test "success carries the data, and a message only if there is one" do
        assert apply(@module, @found, [[1, 2]]) == %{success: true, data: [1, 2]}

        assert apply(@module, @found, [%{id: 1}, "made"]) ==
                 %{success: true, data: %{id: 1}, message: "made"}

        assert apply(@module, @found, [nil]) == %{success: true, data: nil}
      end

      test "failure carries code and details only if they are given" do
        assert apply(@module, @failed, ["no"]) == %{success: false, error: %{message: "no"}}

        assert apply(@module, @failed, ["no", "E1"]) ==
                 %{success: false, error: %{message: "no", code: "E1"}}

        assert apply(@module, @failed, ["no", nil, %{at: 3}]) ==
                 %{success: false, error: %{message: "no", details: %{at: 3}}}

        assert apply(@module, @failed, ["no", "E1", [1]]) ==
                 %{success: false, error: %{message: "no", code: "E1", details: [1]}}
      end

      test "errors of a form" do
        errors = %{"name" => ["is missing"]}

        assert apply(@module, @invalid, [errors]) ==
                 %{success: false, error: Map.put(@invalid_error, @errors_key, errors)}
      end

      test "pages are rounded up" do
        for {total, pages} <- [{0, 0}, {1, 1}, {10, 1}, {11, 2}, {95, 10}] do
          response = apply(@module, @page, [["x"], 1, 10, total])
          assert response.success and response.data == ["x"]
          assert response.pagination.total_pages === pages
          assert %{page: 1, per_page: 10, total: ^total} = response.pagination
        end
      end

      if @last do
        test "a page knows whether it is the last" do
          assert apply(@module, @page, [[], 2, 10, 20]).pagination.last === true
          assert apply(@module, @page, [[], 1, 10, 20]).pagination.last === false
        end
      else
        test "a page says nothing more" do
          assert map_size(apply(@module, @page, [[], 2, 10, 20]).pagination) == 4
        end
      end
    end
  end
end
