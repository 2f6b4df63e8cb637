import type { ErrorCategory } from './kinds';

/** First match wins; texts arrive in lower case, single spaces also in place of underscores. Order matters where noted. */
export const byText: Array<{ category: ErrorCategory; pattern: RegExp }> = [
	// Before all others: money may be gone although no order id came back.
	{ category: 'panel', pattern: /local save failed|unknown error|lỗi không xác định/ },
	{ category: 'rate_limit', pattern: /rate.?limit|too many (?:requests|attempts)|spam protection/ },
	{ category: 'rate_limit', pattern: /requests? too (?:fast|often)|slow down|quá nhiều yêu cầu/ },
	// "API is disable for this user or user not found": before everything that is not found.
	{
		category: 'auth',
		pattern: /(?:invalid|incorrect|wrong|bad|unknown|expired) (?:api[ -]?)?(?:key|token)\b/,
	},
	{
		category: 'auth',
		pattern: /(?:missing|no|empty) (?:api[ -]?)?key\b|(?:the )?(?:api ?)?key field is required/,
	},
	{
		category: 'auth',
		pattern:
			/api[ -]?(?:key|token) (?:is |was )?(?:invalid|incorrect|wrong|missing|not (?:found|valid)|required|disabled?|expired)/,
	},
	{ category: 'auth', pattern: /api (?:key|token) (?:không|sai|hết hạn)|sai api|khóa api/ },
	{
		category: 'auth',
		pattern:
			/api is disabled?|(?:user|account) (?:is |was |has been )?(?:not found|suspended|banned|blocked|disabled|inactive)/,
	},
	{
		category: 'auth',
		pattern:
			/account (?:banned|suspended|blocked)|unauthori[sz]ed|tài khoản (?:của bạn )?(?:đã )?bị/,
	},
	{
		category: 'funds',
		pattern: /not.enough.(?:funds|balance|money|credit)|insufficient.(?:funds|balance|credit)/,
	},
	{
		category: 'funds',
		pattern: /balance (?:is )?(?:too low|not enough)|số dư .{0,40}không đủ|không đủ (?:số dư|tiền)/,
	},
	// Before links: both speak of the link.
	{
		category: 'duplicate',
		pattern:
			/link duplicate|active order with this link|identical order|duplicate order|already (?:have|has) an? (?:active )?order/,
	},
	{ category: 'duplicate', pattern: /đơn hàng .{0,60}(?:trùng|đang (?:chạy|xử lý))/ },
	{
		category: 'refill_unavailable',
		pattern:
			/(?:not|n't|no) (?:offer|support|have|allow|eligible for|available for) (?:a )?refill|refill (?:is )?(?:not|disabled|unavailable|cannot|can't)(?! found)/,
	},
	{
		category: 'refill_unavailable',
		pattern: /refill was requested|cannot (?:be )?refill|already refill|không hỗ trợ bảo hành/,
	},
	{
		category: 'cancel_unavailable',
		pattern:
			/can(?:not|'t| not) (?:be )?cancel|(?:not|n't) (?:support|offer|allow|eligible for) cancel|cancel (?:is )?(?:not|disabled|unavailable)/,
	},
	{
		category: 'cancel_unavailable',
		pattern: /already (?:canceled|cancelled)|không (?:thể hủy|thể huỷ|hỗ trợ hủy|hỗ trợ huỷ)/,
	},
	{
		category: 'order_id',
		pattern:
			/(?:incorrect|invalid|wrong|unknown) (?:product )?(?:order|refill|proxy)s?(?: ?ids?)?\b/,
	},
	{
		category: 'order_id',
		pattern:
			/\b(?:order|refill|proxy)(?: ?id)?(?:[ :]{0,2}#?(?=[a-z-]{0,63}\d)[a-z\d-]{1,64})? (?:is |was )?(?:not found|invalid|incorrect|does not exist|doesn't exist|không (?:tồn tại|tìm thấy|hợp lệ))/,
	},
	{
		category: 'order_id',
		pattern:
			/(?:đơn hàng|mã đơn|\bid) (?:này )?không (?:tồn tại|tìm thấy|hợp lệ|đúng)|không tìm thấy (?:đơn|proxy)/,
	},
	{
		category: 'service',
		pattern: /(?:incorrect|invalid|wrong|unknown) (?:service|product)|out of stock|hết hàng/,
	},
	{
		category: 'service',
		pattern:
			/(?:service|product)(?: ?id)? (?:is |was |has been )?(?:temporarily )?(?:not (?:found|active|available)|disabled|inactive|unavailable|does not exist|invalid)/,
	},
	{
		category: 'service',
		pattern:
			/(?:dịch vụ|sản phẩm) .{0,30}(?:không (?:tồn tại|hoạt động|tìm thấy|hợp lệ)|tạm (?:dừng|ngưng)|bảo trì)/,
	},
	// A system in maintenance is the panel's, anything else in maintenance is the service's.
	{
		category: 'panel',
		pattern:
			/maintenance mode|hệ thống .{0,30}bảo trì|(?:system|site|website|panel|server|api) (?:is )?(?:currently )?(?:under|in) maintenance/,
	},
	{ category: 'service', pattern: /under maintenance|đang bảo trì/ },
	{
		category: 'quantity',
		pattern:
			/(?:incorrect|invalid|wrong|bad) (?:quantity|amount)|quantity (?:is )?(?:less|more|lower|greater|too|below|above|must|should|invalid)/,
	},
	{
		category: 'quantity',
		pattern:
			/(?:minimum|maximum|minimal|maximal|min|max) quantity|số lượng .{0,30}(?:tối thiểu|tối đa|không hợp lệ|nhỏ|lớn)/,
	},
	{
		category: 'link',
		pattern:
			/(?:bad|incorrect|invalid|wrong|broken) (?:link|url)|valid (?:link|url)|error\.link\b|link (?:is )?(?:invalid|incorrect|not valid|bad)/,
	},
	{ category: 'link', pattern: /(?:link|liên kết|đường dẫn) .{0,20}không (?:hợp lệ|đúng|tồn tại)/ },
	{
		category: 'request',
		pattern:
			/(?:incorrect|invalid|bad|wrong|malformed) (?:request|action|parameters?|method)|request (?:is )?invalid|unknown action/,
	},
	{
		category: 'request',
		pattern:
			/action (?:is )?(?:invalid|not (?:found|supported|allowed))|missing (?:required )?(?:parameters?|fields?)|field is required|is required|method not allowed/,
	},
	{
		category: 'request',
		pattern: /(?:yêu cầu|tham số|hành động) không hợp lệ|thiếu (?:tham số|thông tin)/,
	},
];
