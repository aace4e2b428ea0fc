; of C files with the digest f49bdfab27640561

%struct.Room = type { i64, i64, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr }

; Function Attrs: nofree norecurse nosync nounwind
define dso_local void @score(ptr nocapture noundef readonly %0, i64 noundef %1, i64 noundef %2, ptr noundef readonly %3) local_unnamed_addr #0 {
  %5 = alloca %struct.Room, align 8
  call void @llvm.lifetime.start.p0(i64 208, ptr nonnull %5) #17
  tail call void @llvm.experimental.noalias.scope.decl(metadata !4)
  %6 = load i64, ptr %0, align 8, !tbaa !7, !noalias !4
  %7 = getelementptr inbounds i8, ptr %0, i64 8
  %8 = load i64, ptr %7, align 8, !tbaa !14
  %9 = add nsw i64 %6, 3
  %10 = sdiv i64 %9, 4
  %11 = mul nsw i64 %10, %1
  %12 = getelementptr inbounds i8, ptr %0, i64 128
  %13 = load i64, ptr %12, align 8, !tbaa !15, !noalias !4
  %14 = sdiv i64 %11, %13
  %15 = shl nsw i64 %14, 2
  store i64 %15, ptr %5, align 8, !tbaa !16, !alias.scope !4
  %16 = add nsw i64 %1, 1
  %17 = icmp slt i64 %16, %13
  br i1 %17, label %18, label %22

18:                                               ; preds = %4
  %19 = mul nsw i64 %10, %16
  %20 = sdiv i64 %19, %13
  %21 = shl nsw i64 %20, 2
  br label %22

22:                                               ; preds = %4, %18
  %23 = phi i64 [ %21, %18 ], [ %6, %4 ]
  %24 = mul nsw i64 %8, %6
  %25 = getelementptr inbounds i8, ptr %5, i64 8
  store i64 %23, ptr %25, align 8, !tbaa !18, !alias.scope !4
  %26 = getelementptr inbounds i8, ptr %0, i64 568
  %27 = load ptr, ptr %26, align 8, !tbaa !19, !noalias !4
  %28 = getelementptr inbounds i8, ptr %5, i64 16
  store ptr %27, ptr %28, align 8, !tbaa !20, !alias.scope !4
  %29 = getelementptr inbounds i8, ptr %0, i64 24
  %30 = load i64, ptr %29, align 8, !tbaa !21, !noalias !4
  %31 = mul nsw i64 %30, %6
  %32 = getelementptr inbounds float, ptr %27, i64 %31
  %33 = getelementptr inbounds i8, ptr %5, i64 24
  store ptr %32, ptr %33, align 8, !tbaa !22, !alias.scope !4
  %34 = getelementptr inbounds float, ptr %32, i64 %31
  %35 = getelementptr inbounds i8, ptr %5, i64 32
  store ptr %34, ptr %35, align 8, !tbaa !23, !alias.scope !4
  %36 = getelementptr inbounds float, ptr %34, i64 %31
  %37 = getelementptr inbounds i8, ptr %5, i64 40
  store ptr %36, ptr %37, align 8, !tbaa !24, !alias.scope !4
  %38 = mul nsw i64 %6, 3
  %39 = mul nsw i64 %38, %30
  %40 = getelementptr inbounds float, ptr %36, i64 %39
  %41 = getelementptr inbounds i8, ptr %5, i64 48
  store ptr %40, ptr %41, align 8, !tbaa !25, !alias.scope !4
  %42 = getelementptr inbounds i8, ptr %0, i64 32
  %43 = load i64, ptr %42, align 8, !tbaa !26, !noalias !4
  %44 = mul nsw i64 %43, %6
  %45 = getelementptr inbounds float, ptr %40, i64 %44
  %46 = getelementptr inbounds i8, ptr %5, i64 56
  store ptr %45, ptr %46, align 8, !tbaa !27, !alias.scope !4
  %47 = getelementptr inbounds i8, ptr %0, i64 48
  %48 = load i64, ptr %47, align 8, !tbaa !28, !noalias !4
  %49 = mul nsw i64 %48, %6
  %50 = getelementptr inbounds float, ptr %45, i64 %49
  %51 = getelementptr inbounds i8, ptr %5, i64 64
  store ptr %50, ptr %51, align 8, !tbaa !29, !alias.scope !4
  %52 = getelementptr inbounds float, ptr %50, i64 %24
  %53 = getelementptr inbounds i8, ptr %5, i64 72
  store ptr %52, ptr %53, align 8, !tbaa !30, !alias.scope !4
  %54 = getelementptr inbounds float, ptr %52, i64 %24
  %55 = getelementptr inbounds i8, ptr %5, i64 80
  store ptr %54, ptr %55, align 8, !tbaa !31, !alias.scope !4
  %56 = getelementptr inbounds float, ptr %54, i64 %24
  %57 = mul nsw i64 %8, %1
  %58 = getelementptr inbounds float, ptr %56, i64 %57
  %59 = getelementptr inbounds i8, ptr %5, i64 88
  store ptr %58, ptr %59, align 8, !tbaa !32, !alias.scope !4
  %60 = mul nsw i64 %13, %8
  %61 = getelementptr inbounds float, ptr %56, i64 %60
  %62 = getelementptr inbounds i8, ptr %5, i64 96
  store ptr %61, ptr %62, align 8, !tbaa !33, !alias.scope !4
  %63 = mul i64 %6, 136
  %64 = getelementptr inbounds i8, ptr %61, i64 %63
  %65 = shl nsw i64 %1, 1
  %66 = getelementptr inbounds i8, ptr %0, i64 72
  %67 = load i64, ptr %66, align 8, !tbaa !34, !noalias !4
  %68 = mul nsw i64 %67, %65
  %69 = getelementptr inbounds float, ptr %64, i64 %68
  %70 = getelementptr inbounds i8, ptr %5, i64 104
  store ptr %69, ptr %70, align 8, !tbaa !35, !alias.scope !4
  %71 = shl nsw i64 %13, 1
  %72 = mul nsw i64 %67, %71
  %73 = getelementptr inbounds float, ptr %64, i64 %72
  %74 = getelementptr inbounds i8, ptr %5, i64 112
  store ptr %73, ptr %74, align 8, !tbaa !36, !alias.scope !4
  %75 = getelementptr inbounds float, ptr %73, i64 %6
  %76 = getelementptr inbounds i8, ptr %5, i64 120
  store ptr %75, ptr %76, align 8, !tbaa !37, !alias.scope !4
  %77 = getelementptr inbounds float, ptr %75, i64 %6
  %78 = getelementptr inbounds i8, ptr %5, i64 128
  store ptr %77, ptr %78, align 8, !tbaa !38, !alias.scope !4
  %79 = getelementptr inbounds float, ptr %77, i64 %6
  %80 = getelementptr inbounds i8, ptr %5, i64 136
  store ptr %79, ptr %80, align 8, !tbaa !39, !alias.scope !4
  %81 = getelementptr inbounds float, ptr %79, i64 %6
  %82 = getelementptr inbounds i8, ptr %5, i64 144
  store ptr %81, ptr %82, align 8, !tbaa !40, !alias.scope !4
  %83 = getelementptr inbounds float, ptr %81, i64 %6
  %84 = getelementptr inbounds i8, ptr %5, i64 152
  store ptr %83, ptr %84, align 8, !tbaa !41, !alias.scope !4
  %85 = mul i64 %6, 376
  %86 = getelementptr inbounds i8, ptr %83, i64 %85
  %87 = getelementptr inbounds i8, ptr %5, i64 160
  store ptr %86, ptr %87, align 8, !tbaa !42, !alias.scope !4
  %88 = getelementptr inbounds i8, ptr %0, i64 576
  %89 = load ptr, ptr %88, align 8, !tbaa !43, !noalias !4
  %90 = getelementptr inbounds i64, ptr %89, i64 %68
  %91 = getelementptr inbounds i8, ptr %5, i64 176
  store ptr %90, ptr %91, align 8, !tbaa !44, !alias.scope !4
  %92 = getelementptr inbounds i64, ptr %89, i64 %72
  %93 = getelementptr inbounds i8, ptr %5, i64 184
  store ptr %92, ptr %93, align 8, !tbaa !45, !alias.scope !4
  %94 = getelementptr inbounds i64, ptr %92, i64 %6
  %95 = getelementptr inbounds i8, ptr %5, i64 192
  store ptr %94, ptr %95, align 8, !tbaa !46, !alias.scope !4
  %96 = getelementptr inbounds i64, ptr %94, i64 %6
  %97 = getelementptr inbounds i8, ptr %5, i64 200
  store ptr %96, ptr %97, align 8, !tbaa !47, !alias.scope !4
  %98 = shl i64 %6, 4
  %99 = getelementptr i8, ptr %96, i64 %98
  %100 = getelementptr i8, ptr %99, i64 192
  %101 = getelementptr inbounds i8, ptr %5, i64 168
  store ptr %100, ptr %101, align 8, !tbaa !48, !alias.scope !4
  %102 = getelementptr inbounds i8, ptr %0, i64 312
  %103 = load i64, ptr %102, align 8, !tbaa !49
  %104 = add nsw i64 %103, %2
  %105 = getelementptr inbounds i8, ptr %0, i64 144
  %106 = load double, ptr %105, align 8, !tbaa !50
  %107 = fptrunc double %106 to float
  %108 = getelementptr inbounds i8, ptr %0, i64 160
  %109 = load double, ptr %108, align 8, !tbaa !51
  %110 = fptrunc double %109 to float
  call fastcc void @read_tokens(ptr noundef nonnull %0, ptr noundef nonnull %5, i64 noundef %2, ptr noundef %50) #18
  %111 = icmp slt i64 %15, %23
  br i1 %111, label %112, label %246

112:                                              ; preds = %22
  %113 = getelementptr inbounds i8, ptr %0, i64 528
  %114 = getelementptr inbounds i8, ptr %0, i64 80
  %115 = getelementptr inbounds i8, ptr %0, i64 88
  %116 = icmp sgt i64 %8, 0
  %117 = getelementptr inbounds i8, ptr %0, i64 96
  %118 = getelementptr inbounds i8, ptr %0, i64 504
  %119 = getelementptr inbounds i8, ptr %0, i64 112
  %120 = getelementptr inbounds i8, ptr %0, i64 104
  %121 = getelementptr inbounds i8, ptr %0, i64 304
  %122 = mul i64 %8, %2
  %123 = getelementptr inbounds i8, ptr %0, i64 152
  %124 = icmp sgt i64 %104, 16
  %125 = add nsw i64 %104, -16
  %126 = select i1 %124, i64 %125, i64 0
  %127 = icmp slt i64 %126, %104
  %128 = icmp eq ptr %3, null
  %129 = getelementptr inbounds i8, ptr %0, i64 168
  %130 = getelementptr inbounds i8, ptr %0, i64 488
  %131 = mul i64 %8, %14
  %132 = shl i64 %131, 4
  %133 = mul i64 %30, 24
  %134 = shl i64 %43, 2
  %135 = add i64 %133, %134
  %136 = shl i64 %48, 2
  %137 = add i64 %135, %136
  %138 = shl i64 %8, 2
  %139 = add i64 %137, %138
  %140 = mul i64 %6, %139
  %141 = getelementptr i8, ptr %27, i64 %132
  %142 = getelementptr i8, ptr %141, i64 %140
  %143 = mul i64 %23, %8
  %144 = shl i64 %143, 2
  %145 = getelementptr i8, ptr %27, i64 %144
  %146 = getelementptr i8, ptr %145, i64 %140
  %147 = getelementptr i8, ptr %3, i64 %132
  %148 = getelementptr i8, ptr %3, i64 %144
  %149 = shl i64 %14, 4
  %150 = or disjoint i64 %149, 4
  %151 = mul i64 %8, %6
  %152 = mul i64 %8, %14
  %153 = shl i64 %152, 4
  %154 = mul i64 %30, 24
  %155 = shl i64 %43, 2
  %156 = add i64 %154, %155
  %157 = shl i64 %48, 2
  %158 = add i64 %156, %157
  %159 = shl i64 %8, 2
  %160 = add i64 %158, %159
  %161 = mul i64 %6, %160
  %162 = getelementptr i8, ptr %27, i64 %153
  %163 = getelementptr i8, ptr %162, i64 %161
  %164 = mul i64 %23, %8
  %165 = shl i64 %164, 2
  %166 = getelementptr i8, ptr %27, i64 %165
  %167 = getelementptr i8, ptr %166, i64 %161
  %168 = shl i64 %2, 2
  %169 = add i64 %168, 4
  %170 = mul i64 %8, %169
  %171 = mul i64 %8, %14
  %172 = shl i64 %171, 4
  %173 = mul i64 %30, 24
  %174 = shl i64 %43, 2
  %175 = add i64 %173, %174
  %176 = shl i64 %48, 2
  %177 = add i64 %175, %176
  %178 = shl i64 %8, 2
  %179 = add i64 %177, %178
  %180 = mul i64 %6, %179
  %181 = getelementptr i8, ptr %27, i64 %172
  %182 = getelementptr i8, ptr %181, i64 %180
  %183 = mul i64 %23, %8
  %184 = shl i64 %183, 2
  %185 = getelementptr i8, ptr %27, i64 %184
  %186 = getelementptr i8, ptr %185, i64 %180
  %187 = mul i64 %8, %1
  %188 = shl i64 %187, 2
  %189 = mul i64 %8, 12
  %190 = add i64 %173, %189
  %191 = add i64 %43, %48
  %192 = shl i64 %191, 2
  %193 = add i64 %190, %192
  %194 = mul i64 %6, %193
  %195 = getelementptr i8, ptr %27, i64 %188
  %196 = getelementptr i8, ptr %195, i64 %194
  %197 = shl i64 %1, 2
  %198 = add i64 %197, 4
  %199 = mul i64 %8, %198
  %200 = getelementptr i8, ptr %27, i64 %194
  %201 = getelementptr i8, ptr %200, i64 %199
  %202 = mul i64 %8, %6
  %203 = icmp ult i64 %8, 8
  %204 = and i64 %202, 4611686018427387872
  %205 = icmp eq i64 %204, 0
  %206 = select i1 %203, i1 true, i1 %205
  %207 = and i64 %8, 9223372036854775800
  %208 = icmp eq i64 %8, %207
  %209 = icmp ult i64 %8, 8
  %210 = icmp ult ptr %182, %201
  %211 = icmp ult ptr %196, %186
  %212 = and i1 %210, %211
  %213 = icmp slt i64 %178, 0
  %214 = or i1 %212, %213
  %215 = and i64 %8, 9223372036854775800
  %216 = insertelement <8 x float> poison, float %107, i64 0
  %217 = shufflevector <8 x float> %216, <8 x float> poison, <8 x i32> zeroinitializer
  %218 = icmp eq i64 %8, %215
  %219 = icmp ult i64 %8, 8
  %220 = icmp slt i64 %159, 0
  %221 = and i64 %8, 9223372036854775800
  %222 = icmp eq i64 %8, %221
  %223 = icmp ult i64 %8, 8
  %224 = and i64 %151, 4611686018427387872
  %225 = icmp eq i64 %224, 0
  %226 = select i1 %223, i1 true, i1 %225
  %227 = and i64 %8, 9223372036854775800
  %228 = insertelement <8 x float> poison, float %110, i64 0
  %229 = shufflevector <8 x float> %228, <8 x float> poison, <8 x i32> zeroinitializer
  %230 = icmp eq i64 %8, %227
  %231 = icmp ult i64 %8, 8
  %232 = and i64 %8, 9223372036854775800
  %233 = icmp eq i64 %8, %232
  %234 = icmp ult i64 %8, 16
  %235 = icmp ult ptr %142, %148
  %236 = icmp ult ptr %147, %146
  %237 = and i1 %235, %236
  %238 = icmp slt i64 %138, 0
  %239 = and i64 %8, 9223372036854775800
  %240 = insertelement <8 x i1> poison, i1 %128, i64 0
  %241 = shufflevector <8 x i1> %240, <8 x i1> poison, <8 x i32> zeroinitializer
  %242 = insertelement <8 x float> poison, float %110, i64 0
  %243 = shufflevector <8 x float> %242, <8 x float> poison, <8 x i32> zeroinitializer
  %244 = xor <8 x i1> %241, <i1 true, i1 true, i1 true, i1 true, i1 true, i1 true, i1 true, i1 true>
  %245 = icmp eq i64 %8, %239
  br label %247

246:                                              ; preds = %454, %22
  call void @llvm.lifetime.end.p0(i64 208, ptr nonnull %5) #17
  ret void

247:                                              ; preds = %112, %454
  %248 = phi i64 [ 0, %112 ], [ %457, %454 ]
  %249 = phi i64 [ %15, %112 ], [ %455, %454 ]
  %250 = shl i64 %248, 2
  %251 = load ptr, ptr %113, align 8, !tbaa !52
  %252 = load i64, ptr %114, align 8, !tbaa !53
  %253 = mul nsw i64 %252, %249
  %254 = getelementptr inbounds i64, ptr %251, i64 %253
  %255 = mul nsw i64 %249, %8
  %256 = getelementptr inbounds float, ptr %50, i64 %255
  %257 = getelementptr inbounds float, ptr %52, i64 %255
  %258 = getelementptr inbounds float, ptr %54, i64 %255
  tail call fastcc void @log_softmax(ptr noundef %256, i64 noundef %8) #18
  %259 = load i64, ptr %115, align 8, !tbaa !54
  %260 = icmp eq i64 %259, 0
  br i1 %260, label %262, label %261

261:                                              ; preds = %247
  tail call fastcc void @mix_copies(ptr noundef nonnull %0, i64 noundef %2, ptr noundef %254, ptr noundef %256) #18
  br label %262

262:                                              ; preds = %261, %247
  br i1 %116, label %263, label %274

263:                                              ; preds = %262
  br i1 %206, label %264, label %266

264:                                              ; preds = %273, %263
  %265 = phi i64 [ 0, %263 ], [ %207, %273 ]
  br label %277

266:                                              ; preds = %263, %266
  %267 = phi i64 [ %271, %266 ], [ 0, %263 ]
  %268 = getelementptr inbounds float, ptr %256, i64 %267
  %269 = load <8 x float>, ptr %268, align 4, !tbaa !55
  %270 = getelementptr inbounds float, ptr %257, i64 %267
  store <8 x float> %269, ptr %270, align 4, !tbaa !55
  %271 = add nuw i64 %267, 8
  %272 = icmp eq i64 %271, %207
  br i1 %272, label %273, label %266, !llvm.loop !57

273:                                              ; preds = %266
  br i1 %208, label %274, label %264

274:                                              ; preds = %277, %273, %262
  %275 = load i64, ptr %117, align 8, !tbaa !62
  %276 = icmp eq i64 %275, 0
  br i1 %276, label %320, label %284

277:                                              ; preds = %264, %277
  %278 = phi i64 [ %282, %277 ], [ %265, %264 ]
  %279 = getelementptr inbounds float, ptr %256, i64 %278
  %280 = load float, ptr %279, align 4, !tbaa !55
  %281 = getelementptr inbounds float, ptr %257, i64 %278
  store float %280, ptr %281, align 4, !tbaa !55
  %282 = add nuw nsw i64 %278, 1
  %283 = icmp eq i64 %282, %8
  br i1 %283, label %274, label %277, !llvm.loop !63

284:                                              ; preds = %274
  %285 = mul i64 %249, 136
  %286 = getelementptr inbounds i8, ptr %61, i64 %285
  %287 = load ptr, ptr %118, align 8, !tbaa !64
  %288 = mul i64 %249, 376
  %289 = getelementptr inbounds i8, ptr %287, i64 %288
  tail call fastcc void @penalties(ptr noundef nonnull %0, i64 noundef %2, ptr noundef %289, ptr noundef %286, ptr noundef %69, ptr noundef %58) #18
  br i1 %116, label %290, label %305

290:                                              ; preds = %284
  %291 = select i1 %209, i1 true, i1 %214
  br i1 %291, label %292, label %294

292:                                              ; preds = %290, %304
  %293 = phi i64 [ 0, %290 ], [ %215, %304 ]
  br label %308

294:                                              ; preds = %290, %294
  %295 = phi i64 [ %302, %294 ], [ 0, %290 ]
  %296 = getelementptr inbounds float, ptr %58, i64 %295
  %297 = load <8 x float>, ptr %296, align 4, !tbaa !55, !alias.scope !65
  %298 = fmul reassoc nsz contract <8 x float> %297, %217
  %299 = getelementptr inbounds float, ptr %257, i64 %295
  %300 = load <8 x float>, ptr %299, align 4, !tbaa !55, !alias.scope !68, !noalias !65
  %301 = fsub reassoc nsz contract <8 x float> %300, %298
  store <8 x float> %301, ptr %299, align 4, !tbaa !55, !alias.scope !68, !noalias !65
  %302 = add nuw i64 %295, 8
  %303 = icmp eq i64 %302, %215
  br i1 %303, label %304, label %294, !llvm.loop !70

304:                                              ; preds = %294
  br i1 %218, label %305, label %292

305:                                              ; preds = %308, %304, %284
  %306 = load i64, ptr %119, align 8, !tbaa !71
  %307 = icmp eq i64 %306, 0
  br i1 %307, label %320, label %318

308:                                              ; preds = %292, %308
  %309 = phi i64 [ %316, %308 ], [ %293, %292 ]
  %310 = getelementptr inbounds float, ptr %58, i64 %309
  %311 = load float, ptr %310, align 4, !tbaa !55
  %312 = fmul reassoc nsz contract float %311, %107
  %313 = getelementptr inbounds float, ptr %257, i64 %309
  %314 = load float, ptr %313, align 4, !tbaa !55
  %315 = fsub reassoc nsz contract float %314, %312
  store float %315, ptr %313, align 4, !tbaa !55
  %316 = add nuw nsw i64 %309, 1
  %317 = icmp eq i64 %316, %8
  br i1 %317, label %305, label %308, !llvm.loop !72

318:                                              ; preds = %305
  %319 = getelementptr inbounds i64, ptr %100, i64 %255
  tail call fastcc void @endings(ptr noundef nonnull %0, ptr noundef %289, ptr noundef %286, ptr noundef %90, ptr noundef %319) #18
  br label %320

320:                                              ; preds = %305, %318, %274
  %321 = load i64, ptr %120, align 8, !tbaa !73
  %322 = icmp eq i64 %321, 0
  br i1 %322, label %354, label %323

323:                                              ; preds = %320
  %324 = load ptr, ptr %121, align 8, !tbaa !74
  %325 = getelementptr float, ptr %324, i64 %122
  br i1 %116, label %326, label %354

326:                                              ; preds = %323
  br i1 %219, label %343, label %327

327:                                              ; preds = %326
  %328 = getelementptr i8, ptr %324, i64 %170
  %329 = icmp ult ptr %163, %328
  %330 = icmp ult ptr %325, %167
  %331 = and i1 %329, %330
  %332 = or i1 %331, %220
  br i1 %332, label %343, label %333

333:                                              ; preds = %327, %333
  %334 = phi i64 [ %340, %333 ], [ 0, %327 ]
  %335 = getelementptr inbounds float, ptr %325, i64 %334
  %336 = load <8 x float>, ptr %335, align 4, !tbaa !55, !alias.scope !75
  %337 = getelementptr inbounds float, ptr %257, i64 %334
  %338 = load <8 x float>, ptr %337, align 4, !tbaa !55, !alias.scope !78, !noalias !75
  %339 = fadd reassoc nsz contract <8 x float> %338, %336
  store <8 x float> %339, ptr %337, align 4, !tbaa !55, !alias.scope !78, !noalias !75
  %340 = add nuw i64 %334, 8
  %341 = icmp eq i64 %340, %221
  br i1 %341, label %342, label %333, !llvm.loop !80

342:                                              ; preds = %333
  br i1 %222, label %354, label %343

343:                                              ; preds = %342, %327, %326
  %344 = phi i64 [ 0, %327 ], [ 0, %326 ], [ %221, %342 ]
  br label %345

345:                                              ; preds = %343, %345
  %346 = phi i64 [ %352, %345 ], [ %344, %343 ]
  %347 = getelementptr inbounds float, ptr %325, i64 %346
  %348 = load float, ptr %347, align 4, !tbaa !55
  %349 = getelementptr inbounds float, ptr %257, i64 %346
  %350 = load float, ptr %349, align 4, !tbaa !55
  %351 = fadd reassoc nsz contract float %350, %348
  store float %351, ptr %349, align 4, !tbaa !55
  %352 = add nuw nsw i64 %346, 1
  %353 = icmp eq i64 %352, %8
  br i1 %353, label %354, label %345, !llvm.loop !81

354:                                              ; preds = %345, %342, %323, %320
  %355 = load double, ptr %123, align 8, !tbaa !82
  %356 = fcmp reassoc nsz contract ogt double %355, 0.000000e+00
  br i1 %356, label %357, label %373

357:                                              ; preds = %354
  %358 = getelementptr i8, ptr %257, i64 -12
  br i1 %127, label %359, label %373

359:                                              ; preds = %357
  %360 = fptrunc double %355 to float
  br label %361

361:                                              ; preds = %359, %370
  %362 = phi i64 [ %126, %359 ], [ %371, %370 ]
  %363 = getelementptr inbounds i64, ptr %254, i64 %362
  %364 = load i64, ptr %363, align 8, !tbaa !83
  %365 = icmp sgt i64 %364, 2
  br i1 %365, label %366, label %370

366:                                              ; preds = %361
  %367 = getelementptr float, ptr %358, i64 %364
  %368 = load float, ptr %367, align 4, !tbaa !55
  %369 = fsub reassoc nsz contract float %368, %360
  store float %369, ptr %367, align 4, !tbaa !55
  br label %370

370:                                              ; preds = %361, %366
  %371 = add nuw nsw i64 %362, 1
  %372 = icmp slt i64 %371, %104
  br i1 %372, label %361, label %373, !llvm.loop !84

373:                                              ; preds = %370, %357, %354
  %374 = getelementptr inbounds float, ptr %75, i64 %249
  store float 2.000000e+00, ptr %374, align 4, !tbaa !55
  %375 = getelementptr inbounds float, ptr %77, i64 %249
  store float -1.000000e+00, ptr %375, align 4, !tbaa !55
  br i1 %128, label %405, label %376

376:                                              ; preds = %373
  %377 = load double, ptr %129, align 8, !tbaa !85
  %378 = fcmp reassoc nsz contract olt double %377, 1.000000e+00
  br i1 %378, label %379, label %405

379:                                              ; preds = %376
  br i1 %116, label %380, label %392

380:                                              ; preds = %379
  br i1 %226, label %381, label %383

381:                                              ; preds = %391, %380
  %382 = phi i64 [ 0, %380 ], [ %227, %391 ]
  br label %397

383:                                              ; preds = %380, %383
  %384 = phi i64 [ %389, %383 ], [ 0, %380 ]
  %385 = getelementptr inbounds float, ptr %257, i64 %384
  %386 = load <8 x float>, ptr %385, align 4, !tbaa !55
  %387 = fdiv reassoc nsz contract <8 x float> %386, %229
  %388 = getelementptr inbounds float, ptr %258, i64 %384
  store <8 x float> %387, ptr %388, align 4, !tbaa !55
  %389 = add nuw i64 %384, 8
  %390 = icmp eq i64 %389, %227
  br i1 %390, label %391, label %383, !llvm.loop !86

391:                                              ; preds = %383
  br i1 %230, label %392, label %381

392:                                              ; preds = %397, %391, %379
  %393 = fptrunc double %377 to float
  %394 = tail call reassoc nsz contract fastcc float @weigh(ptr noundef %258, i64 noundef %8) #18
  %395 = fmul reassoc nsz contract float %394, %393
  %396 = getelementptr inbounds float, ptr %73, i64 %249
  store float %395, ptr %396, align 4, !tbaa !55
  br label %420

397:                                              ; preds = %381, %397
  %398 = phi i64 [ %403, %397 ], [ %382, %381 ]
  %399 = getelementptr inbounds float, ptr %257, i64 %398
  %400 = load float, ptr %399, align 4, !tbaa !55
  %401 = fdiv reassoc nsz contract float %400, %110
  %402 = getelementptr inbounds float, ptr %258, i64 %398
  store float %401, ptr %402, align 4, !tbaa !55
  %403 = add nuw nsw i64 %398, 1
  %404 = icmp eq i64 %403, %8
  br i1 %404, label %392, label %397, !llvm.loop !87

405:                                              ; preds = %376, %373
  store float 0.000000e+00, ptr %374, align 4, !tbaa !55
  br i1 %116, label %406, label %454

406:                                              ; preds = %405
  br i1 %231, label %413, label %407

407:                                              ; preds = %406, %407
  %408 = phi i64 [ %410, %407 ], [ 0, %406 ]
  %409 = getelementptr inbounds float, ptr %258, i64 %408
  store <8 x float> <float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00>, ptr %409, align 4, !tbaa !55
  %410 = add nuw i64 %408, 8
  %411 = icmp eq i64 %410, %232
  br i1 %411, label %412, label %407, !llvm.loop !88

412:                                              ; preds = %407
  br i1 %233, label %420, label %413

413:                                              ; preds = %412, %406
  %414 = phi i64 [ 0, %406 ], [ %232, %412 ]
  br label %415

415:                                              ; preds = %413, %415
  %416 = phi i64 [ %418, %415 ], [ %414, %413 ]
  %417 = getelementptr inbounds float, ptr %258, i64 %416
  store float 1.000000e+00, ptr %417, align 4, !tbaa !55
  %418 = add nuw nsw i64 %416, 1
  %419 = icmp eq i64 %418, %8
  br i1 %419, label %420, label %415, !llvm.loop !89

420:                                              ; preds = %415, %412, %392
  br i1 %116, label %421, label %454

421:                                              ; preds = %420
  %422 = getelementptr float, ptr %3, i64 %255
  %423 = load ptr, ptr %130, align 8, !tbaa !90
  %424 = getelementptr float, ptr %423, i64 %249
  br i1 %234, label %425, label %427

425:                                              ; preds = %453, %427, %421
  %426 = phi i64 [ 0, %427 ], [ 0, %421 ], [ %239, %453 ]
  br label %458

427:                                              ; preds = %421
  %428 = getelementptr i8, ptr %423, i64 %150
  %429 = getelementptr i8, ptr %428, i64 %250
  %430 = icmp ult ptr %142, %429
  %431 = icmp ult ptr %424, %146
  %432 = and i1 %430, %431
  %433 = or i1 %432, %238
  %434 = or i1 %237, %433
  br i1 %434, label %425, label %435

435:                                              ; preds = %427
  %436 = load float, ptr %424, align 4, !tbaa !55, !alias.scope !91
  %437 = insertelement <8 x float> poison, float %436, i64 0
  %438 = shufflevector <8 x float> %437, <8 x float> poison, <8 x i32> zeroinitializer
  br label %439

439:                                              ; preds = %439, %435
  %440 = phi i64 [ 0, %435 ], [ %451, %439 ]
  %441 = getelementptr float, ptr %422, i64 %440
  %442 = tail call <8 x float> @llvm.masked.load.v8f32.p0(ptr %441, i32 4, <8 x i1> %244, <8 x float> poison), !tbaa !55, !alias.scope !94
  %443 = fmul reassoc nsz contract <8 x float> %442, %243
  %444 = getelementptr float, ptr %257, i64 %440
  %445 = tail call <8 x float> @llvm.masked.load.v8f32.p0(ptr %444, i32 4, <8 x i1> %244, <8 x float> poison), !tbaa !55, !alias.scope !96, !noalias !98
  %446 = fadd reassoc nsz contract <8 x float> %445, %443
  tail call void @llvm.masked.store.v8f32.p0(<8 x float> %446, ptr %444, i32 4, <8 x i1> %244), !tbaa !55, !alias.scope !96, !noalias !98
  %447 = tail call <8 x float> @llvm.masked.load.v8f32.p0(ptr %444, i32 4, <8 x i1> %241, <8 x float> poison), !tbaa !55, !alias.scope !96, !noalias !98
  %448 = select <8 x i1> %241, <8 x float> %447, <8 x float> %446
  %449 = getelementptr inbounds float, ptr %257, i64 %440
  %450 = fadd reassoc nsz contract <8 x float> %448, %438
  store <8 x float> %450, ptr %449, align 4, !tbaa !55, !alias.scope !96, !noalias !98
  %451 = add nuw i64 %440, 8
  %452 = icmp eq i64 %451, %239
  br i1 %452, label %453, label %439, !llvm.loop !99

453:                                              ; preds = %439
  br i1 %245, label %454, label %425

454:                                              ; preds = %470, %453, %405, %420
  %455 = add i64 %249, 1
  %456 = icmp eq i64 %455, %23
  %457 = add i64 %248, 1
  br i1 %456, label %246, label %247, !llvm.loop !100

458:                                              ; preds = %425, %470
  %459 = phi i64 [ %475, %470 ], [ %426, %425 ]
  br i1 %128, label %460, label %463

460:                                              ; preds = %458
  %461 = getelementptr inbounds float, ptr %257, i64 %459
  %462 = load float, ptr %461, align 4, !tbaa !55
  br label %470

463:                                              ; preds = %458
  %464 = getelementptr float, ptr %422, i64 %459
  %465 = load float, ptr %464, align 4, !tbaa !55
  %466 = fmul reassoc nsz contract float %465, %110
  %467 = getelementptr inbounds float, ptr %257, i64 %459
  %468 = load float, ptr %467, align 4, !tbaa !55
  %469 = fadd reassoc nsz contract float %468, %466
  store float %469, ptr %467, align 4, !tbaa !55
  br label %470

470:                                              ; preds = %460, %463
  %471 = phi float [ %462, %460 ], [ %469, %463 ]
  %472 = load float, ptr %424, align 4, !tbaa !55
  %473 = getelementptr inbounds float, ptr %257, i64 %459
  %474 = fadd reassoc nsz contract float %471, %472
  store float %474, ptr %473, align 4, !tbaa !55
  %475 = add nuw nsw i64 %459, 1
  %476 = icmp eq i64 %475, %8
  br i1 %476, label %454, label %458, !llvm.loop !101
}

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite)
declare void @llvm.lifetime.start.p0(i64 immarg, ptr nocapture) #1

; Function Attrs: nofree noinline norecurse nosync nounwind
define internal fastcc void @read_tokens(ptr nocapture noundef readonly %0, ptr nocapture noundef readonly %1, i64 noundef %2, ptr nocapture noundef %3) unnamed_addr #2 {
  %5 = getelementptr inbounds i8, ptr %1, i64 8
  %6 = load i64, ptr %5, align 8, !tbaa !18
  %7 = load i64, ptr %1, align 8, !tbaa !16
  %8 = sub i64 %6, %7
  %9 = getelementptr inbounds i8, ptr %0, i64 24
  %10 = load i64, ptr %9, align 8, !tbaa !21
  %11 = getelementptr inbounds i8, ptr %0, i64 32
  %12 = load i64, ptr %11, align 8, !tbaa !26
  %13 = getelementptr inbounds i8, ptr %0, i64 40
  %14 = load i64, ptr %13, align 8, !tbaa !102
  %15 = sdiv i64 %10, %14
  %16 = getelementptr inbounds i8, ptr %0, i64 320
  %17 = load i64, ptr %16, align 8, !tbaa !103
  %18 = add nsw i64 %17, -1
  %19 = load i64, ptr %0, align 8, !tbaa !7
  %20 = mul nsw i64 %19, %2
  %21 = add nsw i64 %20, %18
  %22 = getelementptr inbounds i8, ptr %1, i64 16
  %23 = load ptr, ptr %22, align 8, !tbaa !20
  %24 = mul i64 %10, %7
  %25 = getelementptr float, ptr %23, i64 %24
  %26 = getelementptr inbounds i8, ptr %1, i64 24
  %27 = load ptr, ptr %26, align 8, !tbaa !22
  %28 = getelementptr float, ptr %27, i64 %24
  %29 = getelementptr inbounds i8, ptr %1, i64 40
  %30 = load ptr, ptr %29, align 8, !tbaa !24
  %31 = mul i64 %10, 3
  %32 = mul i64 %31, %7
  %33 = getelementptr inbounds float, ptr %30, i64 %32
  %34 = getelementptr inbounds i8, ptr %1, i64 48
  %35 = load ptr, ptr %34, align 8, !tbaa !25
  %36 = mul nsw i64 %12, %7
  %37 = getelementptr inbounds float, ptr %35, i64 %36
  %38 = icmp slt i64 %7, %6
  br i1 %38, label %39, label %70

39:                                               ; preds = %4
  %40 = ptrtoint ptr %23 to i64
  %41 = add nsw i64 %18, %2
  %42 = getelementptr inbounds i8, ptr %0, i64 528
  %43 = load ptr, ptr %42, align 8, !tbaa !52
  %44 = getelementptr inbounds i8, ptr %0, i64 80
  %45 = getelementptr inbounds i8, ptr %0, i64 312
  %46 = getelementptr inbounds i8, ptr %0, i64 536
  %47 = load ptr, ptr %46, align 8, !tbaa !104
  %48 = getelementptr inbounds i8, ptr %0, i64 48
  %49 = getelementptr i64, ptr %47, i64 %41
  %50 = icmp sgt i64 %10, 0
  %51 = getelementptr inbounds i8, ptr %0, i64 264
  %52 = getelementptr inbounds i8, ptr %0, i64 272
  %53 = mul nsw i64 %41, %10
  %54 = getelementptr inbounds i8, ptr %0, i64 296
  %55 = mul i64 %10, %7
  %56 = shl i64 %55, 2
  %57 = add i64 %56, %40
  %58 = shl i64 %10, 2
  %59 = shl i64 %10, 2
  %60 = shl i64 %7, 2
  %61 = add i64 %60, 4
  %62 = add i64 %17, %2
  %63 = shl i64 %62, 2
  %64 = sub i64 %61, %63
  %65 = mul i64 %10, %64
  %66 = add i64 %65, %40
  %67 = icmp ult i64 %10, 8
  %68 = and i64 %10, 9223372036854775800
  %69 = icmp eq i64 %10, %68
  br label %116

70:                                               ; preds = %173, %4
  %71 = getelementptr inbounds i8, ptr %0, i64 16
  %72 = load i64, ptr %71, align 8, !tbaa !105
  %73 = icmp sgt i64 %72, 0
  br i1 %73, label %74, label %192

74:                                               ; preds = %70
  %75 = getelementptr inbounds i8, ptr %0, i64 248
  %76 = shl i64 %10, 2
  %77 = getelementptr inbounds i8, ptr %0, i64 512
  %78 = getelementptr inbounds i8, ptr %0, i64 56
  %79 = getelementptr inbounds i8, ptr %0, i64 520
  %80 = getelementptr inbounds i8, ptr %0, i64 176
  %81 = getelementptr inbounds i8, ptr %0, i64 184
  %82 = getelementptr inbounds i8, ptr %0, i64 216
  %83 = icmp sgt i64 %10, 0
  %84 = shl i64 %10, 3
  %85 = add i64 %17, %2
  %86 = getelementptr inbounds i8, ptr %1, i64 32
  %87 = getelementptr inbounds i8, ptr %0, i64 192
  %88 = getelementptr inbounds i8, ptr %0, i64 224
  %89 = mul i64 %8, %10
  %90 = icmp sgt i64 %89, 0
  %91 = getelementptr inbounds i8, ptr %0, i64 200
  %92 = getelementptr inbounds i8, ptr %0, i64 232
  %93 = mul i64 %12, %8
  %94 = icmp sgt i64 %93, 0
  %95 = getelementptr inbounds i8, ptr %0, i64 208
  %96 = getelementptr inbounds i8, ptr %0, i64 240
  %97 = mul i64 %6, %10
  %98 = shl i64 %97, 2
  %99 = getelementptr i8, ptr %23, i64 %98
  %100 = getelementptr i8, ptr %27, i64 %98
  %101 = icmp ult i64 %89, 8
  %102 = icmp ult ptr %25, %100
  %103 = icmp ult ptr %28, %99
  %104 = and i1 %102, %103
  %105 = and i64 %89, 9223372036854775800
  %106 = icmp eq i64 %89, %105
  %107 = icmp ult i64 %93, 8
  %108 = and i64 %93, 9223372036854775800
  %109 = icmp eq i64 %93, %108
  %110 = icmp ult i64 %89, 8
  %111 = icmp ult ptr %25, %100
  %112 = icmp ult ptr %28, %99
  %113 = and i1 %111, %112
  %114 = and i64 %89, 9223372036854775800
  %115 = icmp eq i64 %89, %114
  br label %207

116:                                              ; preds = %39, %173
  %117 = phi i64 [ 0, %39 ], [ %177, %173 ]
  %118 = phi i64 [ %7, %39 ], [ %174, %173 ]
  %119 = mul i64 %58, %117
  %120 = add i64 %57, %119
  %121 = add i64 %66, %119
  %122 = load i64, ptr %44, align 8, !tbaa !53
  %123 = mul nsw i64 %122, %118
  %124 = load i64, ptr %45, align 8, !tbaa !49
  %125 = getelementptr i64, ptr %43, i64 %123
  %126 = getelementptr i64, ptr %125, i64 %124
  %127 = getelementptr i64, ptr %126, i64 %2
  %128 = getelementptr i8, ptr %127, i64 -8
  %129 = load i64, ptr %128, align 8, !tbaa !83
  %130 = add nsw i64 %118, %21
  %131 = load i64, ptr %48, align 8, !tbaa !28
  %132 = mul nsw i64 %131, %118
  %133 = getelementptr i64, ptr %49, i64 %132
  store i64 %130, ptr %133, align 8, !tbaa !83
  br i1 %50, label %134, label %173

134:                                              ; preds = %116
  %135 = load ptr, ptr %51, align 8, !tbaa !106
  %136 = mul nsw i64 %129, %10
  %137 = getelementptr float, ptr %135, i64 %136
  %138 = load ptr, ptr %52, align 8, !tbaa !107
  %139 = load ptr, ptr %54, align 8, !tbaa !108
  %140 = mul nsw i64 %118, %10
  %141 = getelementptr float, ptr %23, i64 %140
  br i1 %67, label %142, label %144

142:                                              ; preds = %172, %144, %134
  %143 = phi i64 [ 0, %144 ], [ 0, %134 ], [ %68, %172 ]
  br label %178

144:                                              ; preds = %134
  %145 = ptrtoint ptr %139 to i64
  %146 = ptrtoint ptr %138 to i64
  %147 = ptrtoint ptr %135 to i64
  %148 = mul i64 %59, %129
  %149 = add i64 %148, %147
  %150 = sub i64 %120, %149
  %151 = icmp ult i64 %150, 128
  %152 = sub i64 %121, %146
  %153 = icmp ult i64 %152, 128
  %154 = or i1 %151, %153
  %155 = sub i64 %121, %145
  %156 = icmp ult i64 %155, 128
  %157 = or i1 %154, %156
  br i1 %157, label %142, label %158

158:                                              ; preds = %144, %158
  %159 = phi i64 [ %170, %158 ], [ 0, %144 ]
  %160 = getelementptr float, ptr %137, i64 %159
  %161 = load <8 x float>, ptr %160, align 4, !tbaa !55
  %162 = add nsw i64 %159, %53
  %163 = getelementptr inbounds float, ptr %138, i64 %162
  %164 = load <8 x float>, ptr %163, align 4, !tbaa !55
  %165 = fadd reassoc nsz contract <8 x float> %164, %161
  %166 = getelementptr inbounds float, ptr %139, i64 %162
  %167 = load <8 x float>, ptr %166, align 4, !tbaa !55
  %168 = fadd reassoc nsz contract <8 x float> %165, %167
  %169 = getelementptr float, ptr %141, i64 %159
  store <8 x float> %168, ptr %169, align 4, !tbaa !55
  %170 = add nuw i64 %159, 8
  %171 = icmp eq i64 %170, %68
  br i1 %171, label %172, label %158, !llvm.loop !109

172:                                              ; preds = %158
  br i1 %69, label %173, label %142

173:                                              ; preds = %178, %172, %116
  %174 = add nsw i64 %118, 1
  %175 = load i64, ptr %5, align 8, !tbaa !18
  %176 = icmp slt i64 %174, %175
  %177 = add i64 %117, 1
  br i1 %176, label %116, label %70, !llvm.loop !110

178:                                              ; preds = %142, %178
  %179 = phi i64 [ %190, %178 ], [ %143, %142 ]
  %180 = getelementptr float, ptr %137, i64 %179
  %181 = load float, ptr %180, align 4, !tbaa !55
  %182 = add nsw i64 %179, %53
  %183 = getelementptr inbounds float, ptr %138, i64 %182
  %184 = load float, ptr %183, align 4, !tbaa !55
  %185 = fadd reassoc nsz contract float %184, %181
  %186 = getelementptr inbounds float, ptr %139, i64 %182
  %187 = load float, ptr %186, align 4, !tbaa !55
  %188 = fadd reassoc nsz contract float %185, %187
  %189 = getelementptr float, ptr %141, i64 %179
  store float %188, ptr %189, align 4, !tbaa !55
  %190 = add nuw nsw i64 %179, 1
  %191 = icmp eq i64 %190, %10
  br i1 %191, label %173, label %178, !llvm.loop !111

192:                                              ; preds = %383, %70
  %193 = getelementptr inbounds i8, ptr %0, i64 256
  %194 = load ptr, ptr %193, align 8, !tbaa !112
  %195 = getelementptr inbounds float, ptr %194, i64 %10
  %196 = getelementptr inbounds i8, ptr %0, i64 176
  %197 = load double, ptr %196, align 8, !tbaa !113
  tail call fastcc void @layer_norm(ptr noundef %25, i64 noundef %8, i64 noundef %10, ptr noundef %194, ptr noundef %195, double noundef %197, ptr noundef %28) #18
  %198 = getelementptr inbounds i8, ptr %0, i64 280
  %199 = load ptr, ptr %198, align 8, !tbaa !114
  %200 = getelementptr inbounds i8, ptr %0, i64 288
  %201 = load ptr, ptr %200, align 8, !tbaa !115
  %202 = getelementptr inbounds i8, ptr %0, i64 8
  %203 = load i64, ptr %202, align 8, !tbaa !14
  %204 = load i64, ptr %1, align 8, !tbaa !16
  %205 = mul nsw i64 %204, %203
  %206 = getelementptr inbounds float, ptr %3, i64 %205
  tail call fastcc void @linear(ptr noundef %28, i64 noundef %8, i64 noundef %10, ptr noundef %199, ptr noundef %201, i64 noundef %203, ptr noundef %206) #18
  ret void

207:                                              ; preds = %74, %383
  %208 = phi i64 [ 0, %74 ], [ %384, %383 ]
  %209 = load ptr, ptr %75, align 8, !tbaa !116
  %210 = mul i64 %76, %208
  %211 = getelementptr inbounds float, ptr %209, i64 %210
  %212 = load ptr, ptr %77, align 8, !tbaa !117
  %213 = load i64, ptr %78, align 8, !tbaa !118
  %214 = mul i64 %208, %10
  %215 = mul i64 %214, %213
  %216 = getelementptr inbounds float, ptr %212, i64 %215
  %217 = load ptr, ptr %79, align 8, !tbaa !119
  %218 = getelementptr inbounds float, ptr %217, i64 %215
  %219 = getelementptr inbounds float, ptr %211, i64 %10
  %220 = load double, ptr %80, align 8, !tbaa !113
  tail call fastcc void @layer_norm(ptr noundef %25, i64 noundef %8, i64 noundef %10, ptr noundef %211, ptr noundef %219, double noundef %220, ptr noundef %28) #18
  %221 = load ptr, ptr %81, align 8, !tbaa !120
  %222 = load ptr, ptr %82, align 8, !tbaa !121
  tail call fastcc void @layer_linear(ptr noundef nonnull %0, ptr noundef %28, i64 noundef %8, i64 noundef %10, ptr noundef %221, ptr noundef %222, i64 noundef %208, i64 noundef %31, ptr noundef %33) #18
  %223 = load i64, ptr %1, align 8, !tbaa !16
  %224 = load i64, ptr %5, align 8, !tbaa !18
  %225 = icmp slt i64 %223, %224
  br i1 %225, label %226, label %228

226:                                              ; preds = %207
  %227 = load ptr, ptr %29, align 8, !tbaa !24
  br label %329

228:                                              ; preds = %338, %207
  tail call fastcc void @attend(ptr noundef nonnull %0, ptr noundef nonnull %1, ptr noundef %216, ptr noundef %218, i64 noundef %85) #18
  %229 = load ptr, ptr %86, align 8, !tbaa !23
  %230 = load i64, ptr %1, align 8, !tbaa !16
  %231 = mul nsw i64 %230, %10
  %232 = getelementptr inbounds float, ptr %229, i64 %231
  %233 = load ptr, ptr %87, align 8, !tbaa !122
  %234 = load ptr, ptr %88, align 8, !tbaa !123
  tail call fastcc void @layer_linear(ptr noundef nonnull %0, ptr noundef %232, i64 noundef %8, i64 noundef %10, ptr noundef %233, ptr noundef %234, i64 noundef %208, i64 noundef %10, ptr noundef %28) #18
  br i1 %90, label %235, label %258

235:                                              ; preds = %228
  %236 = select i1 %101, i1 true, i1 %104
  br i1 %236, label %247, label %237

237:                                              ; preds = %235, %237
  %238 = phi i64 [ %244, %237 ], [ 0, %235 ]
  %239 = getelementptr inbounds float, ptr %28, i64 %238
  %240 = load <8 x float>, ptr %239, align 4, !tbaa !55, !alias.scope !124
  %241 = getelementptr inbounds float, ptr %25, i64 %238
  %242 = load <8 x float>, ptr %241, align 4, !tbaa !55, !alias.scope !127, !noalias !124
  %243 = fadd reassoc nsz contract <8 x float> %242, %240
  store <8 x float> %243, ptr %241, align 4, !tbaa !55, !alias.scope !127, !noalias !124
  %244 = add nuw i64 %238, 8
  %245 = icmp eq i64 %244, %105
  br i1 %245, label %246, label %237, !llvm.loop !129

246:                                              ; preds = %237
  br i1 %106, label %258, label %247

247:                                              ; preds = %235, %246
  %248 = phi i64 [ 0, %235 ], [ %105, %246 ]
  br label %249

249:                                              ; preds = %247, %249
  %250 = phi i64 [ %256, %249 ], [ %248, %247 ]
  %251 = getelementptr inbounds float, ptr %28, i64 %250
  %252 = load float, ptr %251, align 4, !tbaa !55
  %253 = getelementptr inbounds float, ptr %25, i64 %250
  %254 = load float, ptr %253, align 4, !tbaa !55
  %255 = fadd reassoc nsz contract float %254, %252
  store float %255, ptr %253, align 4, !tbaa !55
  %256 = add nuw nsw i64 %250, 1
  %257 = icmp eq i64 %256, %89
  br i1 %257, label %258, label %249, !llvm.loop !130

258:                                              ; preds = %249, %246, %228
  %259 = getelementptr inbounds i8, ptr %211, i64 %84
  %260 = getelementptr inbounds float, ptr %211, i64 %31
  %261 = load double, ptr %80, align 8, !tbaa !113
  tail call fastcc void @layer_norm(ptr noundef %25, i64 noundef %8, i64 noundef %10, ptr noundef %259, ptr noundef %260, double noundef %261, ptr noundef %28) #18
  %262 = load ptr, ptr %91, align 8, !tbaa !131
  %263 = load ptr, ptr %92, align 8, !tbaa !132
  tail call fastcc void @layer_linear(ptr noundef %0, ptr noundef %28, i64 noundef %8, i64 noundef %10, ptr noundef %262, ptr noundef %263, i64 noundef %208, i64 noundef %12, ptr noundef %37) #18
  br i1 %94, label %264, label %357

264:                                              ; preds = %258
  br i1 %107, label %265, label %267

265:                                              ; preds = %328, %264
  %266 = phi i64 [ 0, %264 ], [ %108, %328 ]
  br label %387

267:                                              ; preds = %264, %267
  %268 = phi i64 [ %326, %267 ], [ 0, %264 ]
  %269 = getelementptr inbounds float, ptr %37, i64 %268
  %270 = load <8 x float>, ptr %269, align 4, !tbaa !55
  %271 = fcmp nsz contract olt <8 x float> %270, zeroinitializer
  %272 = fneg reassoc nsz contract <8 x float> %270
  %273 = select <8 x i1> %271, <8 x float> %272, <8 x float> %270
  %274 = fmul nsz contract <8 x float> %273, <float 0x3FE6A09E60000000, float 0x3FE6A09E60000000, float 0x3FE6A09E60000000, float 0x3FE6A09E60000000, float 0x3FE6A09E60000000, float 0x3FE6A09E60000000, float 0x3FE6A09E60000000, float 0x3FE6A09E60000000>
  %275 = fmul nsz contract <8 x float> %274, <float 0x3FD4F740A0000000, float 0x3FD4F740A0000000, float 0x3FD4F740A0000000, float 0x3FD4F740A0000000, float 0x3FD4F740A0000000, float 0x3FD4F740A0000000, float 0x3FD4F740A0000000, float 0x3FD4F740A0000000>
  %276 = fadd nsz contract <8 x float> %275, <float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00>
  %277 = fdiv nsz contract <8 x float> <float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00>, %276
  %278 = fmul nsz contract <8 x float> %277, <float 0x3FF0FB8440000000, float 0x3FF0FB8440000000, float 0x3FF0FB8440000000, float 0x3FF0FB8440000000, float 0x3FF0FB8440000000, float 0x3FF0FB8440000000, float 0x3FF0FB8440000000, float 0x3FF0FB8440000000>
  %279 = fadd nsz contract <8 x float> %278, <float 0xBFF7401C60000000, float 0xBFF7401C60000000, float 0xBFF7401C60000000, float 0xBFF7401C60000000, float 0xBFF7401C60000000, float 0xBFF7401C60000000, float 0xBFF7401C60000000, float 0xBFF7401C60000000>
  %280 = fmul nsz contract <8 x float> %277, %279
  %281 = fadd nsz contract <8 x float> %280, <float 0x3FF6BE1C60000000, float 0x3FF6BE1C60000000, float 0x3FF6BE1C60000000, float 0x3FF6BE1C60000000, float 0x3FF6BE1C60000000, float 0x3FF6BE1C60000000, float 0x3FF6BE1C60000000, float 0x3FF6BE1C60000000>
  %282 = fmul nsz contract <8 x float> %277, %281
  %283 = fadd nsz contract <8 x float> %282, <float 0xBFD23531C0000000, float 0xBFD23531C0000000, float 0xBFD23531C0000000, float 0xBFD23531C0000000, float 0xBFD23531C0000000, float 0xBFD23531C0000000, float 0xBFD23531C0000000, float 0xBFD23531C0000000>
  %284 = fmul nsz contract <8 x float> %277, %283
  %285 = fadd nsz contract <8 x float> %284, <float 0x3FD04F20C0000000, float 0x3FD04F20C0000000, float 0x3FD04F20C0000000, float 0x3FD04F20C0000000, float 0x3FD04F20C0000000, float 0x3FD04F20C0000000, float 0x3FD04F20C0000000, float 0x3FD04F20C0000000>
  %286 = fmul nsz contract <8 x float> %277, %285
  %287 = fneg reassoc nsz contract <8 x float> %274
  %288 = fmul nsz contract <8 x float> %274, %287
  %289 = fcmp nsz contract olt <8 x float> %288, <float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000>
  %290 = fcmp reassoc nsz contract ogt <8 x float> %288, <float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000>
  %291 = select <8 x i1> %290, <8 x float> %288, <8 x float> <float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000>
  %292 = fmul nsz contract <8 x float> %291, <float 0x3FF7154760000000, float 0x3FF7154760000000, float 0x3FF7154760000000, float 0x3FF7154760000000, float 0x3FF7154760000000, float 0x3FF7154760000000, float 0x3FF7154760000000, float 0x3FF7154760000000>
  %293 = fcmp nsz contract olt <8 x float> %292, zeroinitializer
  %294 = select <8 x i1> %293, <8 x float> <float -5.000000e-01, float -5.000000e-01, float -5.000000e-01, float -5.000000e-01, float -5.000000e-01, float -5.000000e-01, float -5.000000e-01, float -5.000000e-01>, <8 x float> <float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01>
  %295 = fadd nsz contract <8 x float> %292, %294
  %296 = fptosi <8 x float> %295 to <8 x i32>
  %297 = sitofp <8 x i32> %296 to <8 x float>
  %298 = fmul nsz contract <8 x float> %297, <float 0x3FE6300000000000, float 0x3FE6300000000000, float 0x3FE6300000000000, float 0x3FE6300000000000, float 0x3FE6300000000000, float 0x3FE6300000000000, float 0x3FE6300000000000, float 0x3FE6300000000000>
  %299 = fsub nsz contract <8 x float> %291, %298
  %300 = fmul nsz contract <8 x float> %297, <float 0x3F2BD01060000000, float 0x3F2BD01060000000, float 0x3F2BD01060000000, float 0x3F2BD01060000000, float 0x3F2BD01060000000, float 0x3F2BD01060000000, float 0x3F2BD01060000000, float 0x3F2BD01060000000>
  %301 = fadd nsz contract <8 x float> %300, %299
  %302 = fmul nsz contract <8 x float> %301, <float 0x3F2A0D2CE0000000, float 0x3F2A0D2CE0000000, float 0x3F2A0D2CE0000000, float 0x3F2A0D2CE0000000, float 0x3F2A0D2CE0000000, float 0x3F2A0D2CE0000000, float 0x3F2A0D2CE0000000, float 0x3F2A0D2CE0000000>
  %303 = fadd nsz contract <8 x float> %302, <float 0x3F56E879C0000000, float 0x3F56E879C0000000, float 0x3F56E879C0000000, float 0x3F56E879C0000000, float 0x3F56E879C0000000, float 0x3F56E879C0000000, float 0x3F56E879C0000000, float 0x3F56E879C0000000>
  %304 = fmul nsz contract <8 x float> %301, %303
  %305 = fadd nsz contract <8 x float> %304, <float 0x3F81112100000000, float 0x3F81112100000000, float 0x3F81112100000000, float 0x3F81112100000000, float 0x3F81112100000000, float 0x3F81112100000000, float 0x3F81112100000000, float 0x3F81112100000000>
  %306 = fmul nsz contract <8 x float> %301, %305
  %307 = fadd nsz contract <8 x float> %306, <float 0x3FA5553820000000, float 0x3FA5553820000000, float 0x3FA5553820000000, float 0x3FA5553820000000, float 0x3FA5553820000000, float 0x3FA5553820000000, float 0x3FA5553820000000, float 0x3FA5553820000000>
  %308 = fmul nsz contract <8 x float> %301, %307
  %309 = fadd nsz contract <8 x float> %308, <float 0x3FC5555540000000, float 0x3FC5555540000000, float 0x3FC5555540000000, float 0x3FC5555540000000, float 0x3FC5555540000000, float 0x3FC5555540000000, float 0x3FC5555540000000, float 0x3FC5555540000000>
  %310 = fmul nsz contract <8 x float> %301, %309
  %311 = fadd nsz contract <8 x float> %310, <float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01>
  %312 = fmul nsz contract <8 x float> %301, %311
  %313 = fmul nsz contract <8 x float> %301, %312
  %314 = fadd nsz contract <8 x float> %301, %313
  %315 = fadd nsz contract <8 x float> %314, <float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00>
  %316 = shl <8 x i32> %296, <i32 23, i32 23, i32 23, i32 23, i32 23, i32 23, i32 23, i32 23>
  %317 = add <8 x i32> %316, <i32 1065353216, i32 1065353216, i32 1065353216, i32 1065353216, i32 1065353216, i32 1065353216, i32 1065353216, i32 1065353216>
  %318 = bitcast <8 x i32> %317 to <8 x float>
  %319 = fmul nsz contract <8 x float> %315, %318
  %320 = select <8 x i1> %289, <8 x float> zeroinitializer, <8 x float> %319
  %321 = fmul nsz contract <8 x float> %286, %320
  %322 = fmul nsz contract <8 x float> %270, <float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01>
  %323 = fsub nsz contract <8 x float> <float 2.000000e+00, float 2.000000e+00, float 2.000000e+00, float 2.000000e+00, float 2.000000e+00, float 2.000000e+00, float 2.000000e+00, float 2.000000e+00>, %321
  %324 = select <8 x i1> %271, <8 x float> %321, <8 x float> %323
  %325 = fmul nsz contract <8 x float> %322, %324
  store <8 x float> %325, ptr %269, align 4, !tbaa !55
  %326 = add nuw i64 %268, 8
  %327 = icmp eq i64 %326, %108
  br i1 %327, label %328, label %267, !llvm.loop !133

328:                                              ; preds = %267
  br i1 %109, label %357, label %265

329:                                              ; preds = %226, %338
  %330 = phi i64 [ %223, %226 ], [ %339, %338 ]
  br i1 %83, label %331, label %338

331:                                              ; preds = %329
  %332 = mul i64 %31, %330
  %333 = getelementptr inbounds float, ptr %227, i64 %332
  %334 = load i64, ptr %78, align 8, !tbaa !118
  %335 = add i64 %330, %21
  %336 = getelementptr float, ptr %333, i64 %10
  %337 = getelementptr i8, ptr %333, i64 %84
  br label %341

338:                                              ; preds = %341, %329
  %339 = add nsw i64 %330, 1
  %340 = icmp eq i64 %339, %224
  br i1 %340, label %228, label %329, !llvm.loop !134

341:                                              ; preds = %331, %341
  %342 = phi i64 [ 0, %331 ], [ %355, %341 ]
  %343 = sdiv i64 %342, %15
  %344 = mul nsw i64 %334, %343
  %345 = add i64 %335, %344
  %346 = mul nsw i64 %345, %15
  %347 = srem i64 %342, %15
  %348 = add nsw i64 %346, %347
  %349 = getelementptr float, ptr %336, i64 %342
  %350 = load float, ptr %349, align 4, !tbaa !55
  %351 = getelementptr inbounds float, ptr %216, i64 %348
  store float %350, ptr %351, align 4, !tbaa !55
  %352 = getelementptr float, ptr %337, i64 %342
  %353 = load float, ptr %352, align 4, !tbaa !55
  %354 = getelementptr inbounds float, ptr %218, i64 %348
  store float %353, ptr %354, align 4, !tbaa !55
  %355 = add nuw nsw i64 %342, 1
  %356 = icmp eq i64 %355, %10
  br i1 %356, label %338, label %341, !llvm.loop !135

357:                                              ; preds = %441, %328, %258
  %358 = load ptr, ptr %95, align 8, !tbaa !136
  %359 = load ptr, ptr %96, align 8, !tbaa !137
  tail call fastcc void @layer_linear(ptr noundef %0, ptr noundef %37, i64 noundef %8, i64 noundef %12, ptr noundef %358, ptr noundef %359, i64 noundef %208, i64 noundef %10, ptr noundef %28) #18
  br i1 %90, label %360, label %383

360:                                              ; preds = %357
  %361 = select i1 %110, i1 true, i1 %113
  br i1 %361, label %372, label %362

362:                                              ; preds = %360, %362
  %363 = phi i64 [ %369, %362 ], [ 0, %360 ]
  %364 = getelementptr inbounds float, ptr %28, i64 %363
  %365 = load <8 x float>, ptr %364, align 4, !tbaa !55, !alias.scope !138
  %366 = getelementptr inbounds float, ptr %25, i64 %363
  %367 = load <8 x float>, ptr %366, align 4, !tbaa !55, !alias.scope !141, !noalias !138
  %368 = fadd reassoc nsz contract <8 x float> %367, %365
  store <8 x float> %368, ptr %366, align 4, !tbaa !55, !alias.scope !141, !noalias !138
  %369 = add nuw i64 %363, 8
  %370 = icmp eq i64 %369, %114
  br i1 %370, label %371, label %362, !llvm.loop !143

371:                                              ; preds = %362
  br i1 %115, label %383, label %372

372:                                              ; preds = %360, %371
  %373 = phi i64 [ 0, %360 ], [ %114, %371 ]
  br label %374

374:                                              ; preds = %372, %374
  %375 = phi i64 [ %381, %374 ], [ %373, %372 ]
  %376 = getelementptr inbounds float, ptr %28, i64 %375
  %377 = load float, ptr %376, align 4, !tbaa !55
  %378 = getelementptr inbounds float, ptr %25, i64 %375
  %379 = load float, ptr %378, align 4, !tbaa !55
  %380 = fadd reassoc nsz contract float %379, %377
  store float %380, ptr %378, align 4, !tbaa !55
  %381 = add nuw nsw i64 %375, 1
  %382 = icmp eq i64 %381, %89
  br i1 %382, label %383, label %374, !llvm.loop !144

383:                                              ; preds = %374, %371, %357
  %384 = add nuw nsw i64 %208, 1
  %385 = load i64, ptr %71, align 8, !tbaa !105
  %386 = icmp slt i64 %384, %385
  br i1 %386, label %207, label %192, !llvm.loop !145

387:                                              ; preds = %265, %441
  %388 = phi i64 [ %448, %441 ], [ %266, %265 ]
  %389 = getelementptr inbounds float, ptr %37, i64 %388
  %390 = load float, ptr %389, align 4, !tbaa !55
  %391 = fcmp nsz contract olt float %390, 0.000000e+00
  %392 = fneg reassoc nsz contract float %390
  %393 = select reassoc nsz contract i1 %391, float %392, float %390
  %394 = fmul nsz contract float %393, 0x3FE6A09E60000000
  %395 = fmul nsz contract float %394, 0x3FD4F740A0000000
  %396 = fadd nsz contract float %395, 1.000000e+00
  %397 = fdiv nsz contract float 1.000000e+00, %396
  %398 = fmul nsz contract float %397, 0x3FF0FB8440000000
  %399 = fadd nsz contract float %398, 0xBFF7401C60000000
  %400 = fmul nsz contract float %397, %399
  %401 = fadd nsz contract float %400, 0x3FF6BE1C60000000
  %402 = fmul nsz contract float %397, %401
  %403 = fadd nsz contract float %402, 0xBFD23531C0000000
  %404 = fmul nsz contract float %397, %403
  %405 = fadd nsz contract float %404, 0x3FD04F20C0000000
  %406 = fmul nsz contract float %397, %405
  %407 = fneg reassoc nsz contract float %394
  %408 = fmul nsz contract float %394, %407
  %409 = fcmp nsz contract olt float %408, 0xC055D33340000000
  br i1 %409, label %441, label %410

410:                                              ; preds = %387
  %411 = fcmp reassoc nsz contract ogt float %408, 0xC055D33340000000
  %412 = select reassoc nsz contract i1 %411, float %408, float 0xC055D33340000000
  %413 = fmul nsz contract float %412, 0x3FF7154760000000
  %414 = fcmp nsz contract olt float %413, 0.000000e+00
  %415 = select nsz contract i1 %414, float -5.000000e-01, float 5.000000e-01
  %416 = fadd nsz contract float %413, %415
  %417 = fptosi float %416 to i32
  %418 = sitofp i32 %417 to float
  %419 = fmul nsz contract float %418, 0x3FE6300000000000
  %420 = fsub nsz contract float %412, %419
  %421 = fmul nsz contract float %418, 0x3F2BD01060000000
  %422 = fadd nsz contract float %421, %420
  %423 = fmul nsz contract float %422, 0x3F2A0D2CE0000000
  %424 = fadd nsz contract float %423, 0x3F56E879C0000000
  %425 = fmul nsz contract float %422, %424
  %426 = fadd nsz contract float %425, 0x3F81112100000000
  %427 = fmul nsz contract float %422, %426
  %428 = fadd nsz contract float %427, 0x3FA5553820000000
  %429 = fmul nsz contract float %422, %428
  %430 = fadd nsz contract float %429, 0x3FC5555540000000
  %431 = fmul nsz contract float %422, %430
  %432 = fadd nsz contract float %431, 5.000000e-01
  %433 = fmul nsz contract float %422, %432
  %434 = fmul nsz contract float %422, %433
  %435 = fadd nsz contract float %422, %434
  %436 = fadd nsz contract float %435, 1.000000e+00
  %437 = shl i32 %417, 23
  %438 = add i32 %437, 1065353216
  %439 = bitcast i32 %438 to float
  %440 = fmul nsz contract float %436, %439
  br label %441

441:                                              ; preds = %387, %410
  %442 = phi reassoc nsz contract float [ %440, %410 ], [ 0.000000e+00, %387 ]
  %443 = fmul nsz contract float %406, %442
  %444 = fmul nsz contract float %390, 5.000000e-01
  %445 = fsub nsz contract float 2.000000e+00, %443
  %446 = select reassoc nsz contract i1 %391, float %443, float %445
  %447 = fmul nsz contract float %444, %446
  store float %447, ptr %389, align 4, !tbaa !55
  %448 = add nuw nsw i64 %388, 1
  %449 = icmp eq i64 %448, %93
  br i1 %449, label %357, label %387, !llvm.loop !146
}

; Function Attrs: nofree noinline norecurse nosync nounwind memory(argmem: readwrite)
define internal fastcc void @log_softmax(ptr nocapture noundef %0, i64 noundef %1) unnamed_addr #3 {
  %3 = icmp sgt i64 %1, 0
  br i1 %3, label %58, label %168

4:                                                ; preds = %58
  br i1 %3, label %5, label %168

5:                                                ; preds = %4
  %6 = icmp ult i64 %1, 8
  br i1 %6, label %7, label %10

7:                                                ; preds = %55, %5
  %8 = phi float [ 0.000000e+00, %5 ], [ %56, %55 ]
  %9 = phi i64 [ 0, %5 ], [ %11, %55 ]
  br label %125

10:                                               ; preds = %5
  %11 = and i64 %1, 9223372036854775800
  %12 = insertelement <8 x float> poison, float %64, i64 0
  %13 = shufflevector <8 x float> %12, <8 x float> poison, <8 x i32> zeroinitializer
  br label %14

14:                                               ; preds = %14, %10
  %15 = phi i64 [ 0, %10 ], [ %53, %14 ]
  %16 = phi <8 x float> [ zeroinitializer, %10 ], [ %52, %14 ]
  %17 = getelementptr inbounds float, ptr %0, i64 %15
  %18 = load <8 x float>, ptr %17, align 4, !tbaa !55
  %19 = fsub reassoc nsz contract <8 x float> %18, %13
  %20 = fcmp nsz contract olt <8 x float> %19, <float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000>
  %21 = fcmp reassoc nsz contract ogt <8 x float> %19, <float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000>
  %22 = select <8 x i1> %21, <8 x float> %19, <8 x float> <float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000>
  %23 = fmul nsz contract <8 x float> %22, <float 0x3FF7154760000000, float 0x3FF7154760000000, float 0x3FF7154760000000, float 0x3FF7154760000000, float 0x3FF7154760000000, float 0x3FF7154760000000, float 0x3FF7154760000000, float 0x3FF7154760000000>
  %24 = fcmp nsz contract olt <8 x float> %23, zeroinitializer
  %25 = select <8 x i1> %24, <8 x float> <float -5.000000e-01, float -5.000000e-01, float -5.000000e-01, float -5.000000e-01, float -5.000000e-01, float -5.000000e-01, float -5.000000e-01, float -5.000000e-01>, <8 x float> <float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01>
  %26 = fadd nsz contract <8 x float> %23, %25
  %27 = fptosi <8 x float> %26 to <8 x i32>
  %28 = sitofp <8 x i32> %27 to <8 x float>
  %29 = fmul nsz contract <8 x float> %28, <float 0x3FE6300000000000, float 0x3FE6300000000000, float 0x3FE6300000000000, float 0x3FE6300000000000, float 0x3FE6300000000000, float 0x3FE6300000000000, float 0x3FE6300000000000, float 0x3FE6300000000000>
  %30 = fsub nsz contract <8 x float> %22, %29
  %31 = fmul nsz contract <8 x float> %28, <float 0x3F2BD01060000000, float 0x3F2BD01060000000, float 0x3F2BD01060000000, float 0x3F2BD01060000000, float 0x3F2BD01060000000, float 0x3F2BD01060000000, float 0x3F2BD01060000000, float 0x3F2BD01060000000>
  %32 = fadd nsz contract <8 x float> %31, %30
  %33 = fmul nsz contract <8 x float> %32, <float 0x3F2A0D2CE0000000, float 0x3F2A0D2CE0000000, float 0x3F2A0D2CE0000000, float 0x3F2A0D2CE0000000, float 0x3F2A0D2CE0000000, float 0x3F2A0D2CE0000000, float 0x3F2A0D2CE0000000, float 0x3F2A0D2CE0000000>
  %34 = fadd nsz contract <8 x float> %33, <float 0x3F56E879C0000000, float 0x3F56E879C0000000, float 0x3F56E879C0000000, float 0x3F56E879C0000000, float 0x3F56E879C0000000, float 0x3F56E879C0000000, float 0x3F56E879C0000000, float 0x3F56E879C0000000>
  %35 = fmul nsz contract <8 x float> %32, %34
  %36 = fadd nsz contract <8 x float> %35, <float 0x3F81112100000000, float 0x3F81112100000000, float 0x3F81112100000000, float 0x3F81112100000000, float 0x3F81112100000000, float 0x3F81112100000000, float 0x3F81112100000000, float 0x3F81112100000000>
  %37 = fmul nsz contract <8 x float> %32, %36
  %38 = fadd nsz contract <8 x float> %37, <float 0x3FA5553820000000, float 0x3FA5553820000000, float 0x3FA5553820000000, float 0x3FA5553820000000, float 0x3FA5553820000000, float 0x3FA5553820000000, float 0x3FA5553820000000, float 0x3FA5553820000000>
  %39 = fmul nsz contract <8 x float> %32, %38
  %40 = fadd nsz contract <8 x float> %39, <float 0x3FC5555540000000, float 0x3FC5555540000000, float 0x3FC5555540000000, float 0x3FC5555540000000, float 0x3FC5555540000000, float 0x3FC5555540000000, float 0x3FC5555540000000, float 0x3FC5555540000000>
  %41 = fmul nsz contract <8 x float> %32, %40
  %42 = fadd nsz contract <8 x float> %41, <float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01>
  %43 = fmul nsz contract <8 x float> %32, %42
  %44 = fmul nsz contract <8 x float> %32, %43
  %45 = fadd nsz contract <8 x float> %32, %44
  %46 = fadd nsz contract <8 x float> %45, <float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00>
  %47 = shl <8 x i32> %27, <i32 23, i32 23, i32 23, i32 23, i32 23, i32 23, i32 23, i32 23>
  %48 = add <8 x i32> %47, <i32 1065353216, i32 1065353216, i32 1065353216, i32 1065353216, i32 1065353216, i32 1065353216, i32 1065353216, i32 1065353216>
  %49 = bitcast <8 x i32> %48 to <8 x float>
  %50 = fmul nsz contract <8 x float> %46, %49
  %51 = select <8 x i1> %20, <8 x float> zeroinitializer, <8 x float> %50
  %52 = fadd reassoc nsz contract <8 x float> %51, %16
  %53 = add nuw i64 %15, 8
  %54 = icmp eq i64 %53, %11
  br i1 %54, label %55, label %14, !llvm.loop !147

55:                                               ; preds = %14
  %56 = tail call reassoc nsz contract float @llvm.vector.reduce.fadd.v8f32(float -0.000000e+00, <8 x float> %52)
  %57 = icmp eq i64 %11, %1
  br i1 %57, label %67, label %7

58:                                               ; preds = %2, %58
  %59 = phi i64 [ %65, %58 ], [ 0, %2 ]
  %60 = phi float [ %64, %58 ], [ 0xFFF0000000000000, %2 ]
  %61 = getelementptr inbounds float, ptr %0, i64 %59
  %62 = load float, ptr %61, align 4, !tbaa !55
  %63 = fcmp reassoc nsz contract ogt float %60, %62
  %64 = select reassoc nsz contract i1 %63, float %60, float %62
  %65 = add nuw nsw i64 %59, 1
  %66 = icmp eq i64 %65, %1
  br i1 %66, label %4, label %58, !llvm.loop !148

67:                                               ; preds = %163, %55
  %68 = phi float [ %56, %55 ], [ %165, %163 ]
  br i1 %3, label %69, label %168

69:                                               ; preds = %67
  %70 = bitcast float %68 to i32
  %71 = and i32 %70, 8388607
  %72 = or disjoint i32 %71, 1056964608
  %73 = bitcast i32 %72 to float
  %74 = fcmp nsz contract olt float %73, 0x3FE6A09E60000000
  %75 = select i1 %74, i32 -127, i32 -126
  %76 = ashr i32 %70, 23
  %77 = add nsw i32 %75, %76
  %78 = sitofp i32 %77 to float
  %79 = fmul nsz contract float %78, 0x3FE6300000000000
  %80 = fadd nsz contract float %73, %73
  %81 = select i1 %74, float %80, float %73
  %82 = fadd nsz contract float %81, -1.000000e+00
  %83 = fmul nsz contract float %82, %82
  %84 = fmul nsz contract float %82, 0x3FB2043760000000
  %85 = fadd nsz contract float %84, 0xBFBD7A3700000000
  %86 = fmul nsz contract float %82, %85
  %87 = fadd nsz contract float %86, 0x3FBDE4A340000000
  %88 = fmul nsz contract float %82, %87
  %89 = fadd nsz contract float %88, 0xBFBFCBA9E0000000
  %90 = fmul nsz contract float %82, %89
  %91 = fadd nsz contract float %90, 0x3FC23D37E0000000
  %92 = fmul nsz contract float %82, %91
  %93 = fadd nsz contract float %92, 0xBFC555CA00000000
  %94 = fmul nsz contract float %82, %93
  %95 = fadd nsz contract float %94, 0x3FC999D580000000
  %96 = fmul nsz contract float %82, %95
  %97 = fadd nsz contract float %96, 0xBFCFFFFF80000000
  %98 = fmul nsz contract float %82, %97
  %99 = fadd nsz contract float %98, 0x3FD5555540000000
  %100 = fmul nsz contract float %82, %99
  %101 = fmul nsz contract float %83, %100
  %102 = fmul nsz contract float %78, 0x3F2BD01060000000
  %103 = fsub nsz contract float %101, %102
  %104 = fmul nsz contract float %83, 5.000000e-01
  %105 = fsub nsz contract float %103, %104
  %106 = fadd nsz contract float %82, %105
  %107 = fadd nsz contract float %79, %106
  %108 = fadd reassoc nsz contract float %64, %107
  %109 = icmp ult i64 %1, 8
  br i1 %109, label %110, label %112

110:                                              ; preds = %123, %69
  %111 = phi i64 [ 0, %69 ], [ %113, %123 ]
  br label %169

112:                                              ; preds = %69
  %113 = and i64 %1, 9223372036854775800
  %114 = insertelement <8 x float> poison, float %108, i64 0
  %115 = shufflevector <8 x float> %114, <8 x float> poison, <8 x i32> zeroinitializer
  br label %116

116:                                              ; preds = %116, %112
  %117 = phi i64 [ 0, %112 ], [ %121, %116 ]
  %118 = getelementptr inbounds float, ptr %0, i64 %117
  %119 = load <8 x float>, ptr %118, align 4, !tbaa !55
  %120 = fsub reassoc nsz contract <8 x float> %119, %115
  store <8 x float> %120, ptr %118, align 4, !tbaa !55
  %121 = add nuw i64 %117, 8
  %122 = icmp eq i64 %121, %113
  br i1 %122, label %123, label %116, !llvm.loop !149

123:                                              ; preds = %116
  %124 = icmp eq i64 %113, %1
  br i1 %124, label %168, label %110

125:                                              ; preds = %7, %163
  %126 = phi float [ %165, %163 ], [ %8, %7 ]
  %127 = phi i64 [ %166, %163 ], [ %9, %7 ]
  %128 = getelementptr inbounds float, ptr %0, i64 %127
  %129 = load float, ptr %128, align 4, !tbaa !55
  %130 = fsub reassoc nsz contract float %129, %64
  %131 = fcmp nsz contract olt float %130, 0xC055D33340000000
  br i1 %131, label %163, label %132

132:                                              ; preds = %125
  %133 = fcmp reassoc nsz contract ogt float %130, 0xC055D33340000000
  %134 = select reassoc nsz contract i1 %133, float %130, float 0xC055D33340000000
  %135 = fmul nsz contract float %134, 0x3FF7154760000000
  %136 = fcmp nsz contract olt float %135, 0.000000e+00
  %137 = select nsz contract i1 %136, float -5.000000e-01, float 5.000000e-01
  %138 = fadd nsz contract float %135, %137
  %139 = fptosi float %138 to i32
  %140 = sitofp i32 %139 to float
  %141 = fmul nsz contract float %140, 0x3FE6300000000000
  %142 = fsub nsz contract float %134, %141
  %143 = fmul nsz contract float %140, 0x3F2BD01060000000
  %144 = fadd nsz contract float %143, %142
  %145 = fmul nsz contract float %144, 0x3F2A0D2CE0000000
  %146 = fadd nsz contract float %145, 0x3F56E879C0000000
  %147 = fmul nsz contract float %144, %146
  %148 = fadd nsz contract float %147, 0x3F81112100000000
  %149 = fmul nsz contract float %144, %148
  %150 = fadd nsz contract float %149, 0x3FA5553820000000
  %151 = fmul nsz contract float %144, %150
  %152 = fadd nsz contract float %151, 0x3FC5555540000000
  %153 = fmul nsz contract float %144, %152
  %154 = fadd nsz contract float %153, 5.000000e-01
  %155 = fmul nsz contract float %144, %154
  %156 = fmul nsz contract float %144, %155
  %157 = fadd nsz contract float %144, %156
  %158 = fadd nsz contract float %157, 1.000000e+00
  %159 = shl i32 %139, 23
  %160 = add i32 %159, 1065353216
  %161 = bitcast i32 %160 to float
  %162 = fmul nsz contract float %158, %161
  br label %163

163:                                              ; preds = %125, %132
  %164 = phi reassoc nsz contract float [ %162, %132 ], [ 0.000000e+00, %125 ]
  %165 = fadd reassoc nsz contract float %164, %126
  %166 = add nuw nsw i64 %127, 1
  %167 = icmp eq i64 %166, %1
  br i1 %167, label %67, label %125, !llvm.loop !150

168:                                              ; preds = %169, %123, %2, %4, %67
  ret void

169:                                              ; preds = %110, %169
  %170 = phi i64 [ %174, %169 ], [ %111, %110 ]
  %171 = getelementptr inbounds float, ptr %0, i64 %170
  %172 = load float, ptr %171, align 4, !tbaa !55
  %173 = fsub reassoc nsz contract float %172, %108
  store float %173, ptr %171, align 4, !tbaa !55
  %174 = add nuw nsw i64 %170, 1
  %175 = icmp eq i64 %174, %1
  br i1 %175, label %168, label %169, !llvm.loop !151
}

; Function Attrs: nofree noinline norecurse nosync nounwind memory(read, argmem: readwrite, inaccessiblemem: none)
define internal fastcc void @mix_copies(ptr nocapture noundef readonly %0, i64 noundef %1, ptr nocapture noundef readonly %2, ptr nocapture noundef %3) unnamed_addr #4 {
  %5 = alloca [16 x i64], align 16
  %6 = alloca [16 x float], align 16
  %7 = getelementptr inbounds i8, ptr %0, i64 64
  %8 = load i64, ptr %7, align 8, !tbaa !152
  %9 = getelementptr inbounds i8, ptr %0, i64 312
  %10 = load i64, ptr %9, align 8, !tbaa !49
  call void @llvm.lifetime.start.p0(i64 128, ptr nonnull %5) #17
  call void @llvm.lifetime.start.p0(i64 64, ptr nonnull %6) #17
  %11 = shl nsw i64 %1, 3
  %12 = getelementptr inbounds i8, ptr %0, i64 328
  %13 = load ptr, ptr %12, align 8, !tbaa !153
  %14 = add nsw i64 %8, 1
  %15 = getelementptr inbounds i8, ptr %0, i64 344
  %16 = load ptr, ptr %15, align 8, !tbaa !154
  %17 = getelementptr i64, ptr %2, i64 %8
  %18 = getelementptr inbounds i8, ptr %0, i64 336
  %19 = getelementptr i64, ptr %2, i64 %10
  %20 = getelementptr i64, ptr %19, i64 %1
  %21 = getelementptr inbounds i8, ptr %0, i64 352
  %22 = load ptr, ptr %21, align 8, !tbaa !155
  %23 = tail call i64 @llvm.smax.i64(i64 %8, i64 0)
  br label %115

24:                                               ; preds = %131
  %25 = fcmp nsz contract ogt float %184, 0x4055D33340000000
  br i1 %25, label %58, label %26

26:                                               ; preds = %24
  %27 = fneg reassoc nsz contract float %184
  %28 = fcmp reassoc nsz contract ogt float %27, 0xC055D33340000000
  %29 = select reassoc nsz contract i1 %28, float %27, float 0xC055D33340000000
  %30 = fmul nsz contract float %29, 0x3FF7154760000000
  %31 = fcmp nsz contract olt float %30, 0.000000e+00
  %32 = select nsz contract i1 %31, float -5.000000e-01, float 5.000000e-01
  %33 = fadd nsz contract float %30, %32
  %34 = fptosi float %33 to i32
  %35 = sitofp i32 %34 to float
  %36 = fmul nsz contract float %35, 0x3FE6300000000000
  %37 = fsub nsz contract float %29, %36
  %38 = fmul nsz contract float %35, 0x3F2BD01060000000
  %39 = fadd nsz contract float %38, %37
  %40 = fmul nsz contract float %39, 0x3F2A0D2CE0000000
  %41 = fadd nsz contract float %40, 0x3F56E879C0000000
  %42 = fmul nsz contract float %39, %41
  %43 = fadd nsz contract float %42, 0x3F81112100000000
  %44 = fmul nsz contract float %39, %43
  %45 = fadd nsz contract float %44, 0x3FA5553820000000
  %46 = fmul nsz contract float %39, %45
  %47 = fadd nsz contract float %46, 0x3FC5555540000000
  %48 = fmul nsz contract float %39, %47
  %49 = fadd nsz contract float %48, 5.000000e-01
  %50 = fmul nsz contract float %39, %49
  %51 = fmul nsz contract float %39, %50
  %52 = fadd nsz contract float %39, %51
  %53 = fadd nsz contract float %52, 1.000000e+00
  %54 = shl i32 %34, 23
  %55 = add i32 %54, 1065353216
  %56 = bitcast i32 %55 to float
  %57 = fmul nsz contract float %53, %56
  br label %58

58:                                               ; preds = %24, %26
  %59 = phi reassoc nsz contract float [ %57, %26 ], [ 0.000000e+00, %24 ]
  %60 = icmp sgt i64 %185, 0
  br i1 %60, label %61, label %186

61:                                               ; preds = %58
  %62 = icmp ult i64 %185, 8
  br i1 %62, label %63, label %66

63:                                               ; preds = %112, %61
  %64 = phi i64 [ 0, %61 ], [ %67, %112 ]
  %65 = phi float [ %59, %61 ], [ %113, %112 ]
  br label %251

66:                                               ; preds = %61
  %67 = and i64 %185, 9223372036854775800
  %68 = insertelement <8 x float> <float poison, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00>, float %59, i64 0
  %69 = insertelement <8 x float> poison, float %184, i64 0
  %70 = shufflevector <8 x float> %69, <8 x float> poison, <8 x i32> zeroinitializer
  br label %71

71:                                               ; preds = %71, %66
  %72 = phi i64 [ 0, %66 ], [ %110, %71 ]
  %73 = phi <8 x float> [ %68, %66 ], [ %109, %71 ]
  %74 = getelementptr inbounds [16 x float], ptr %6, i64 0, i64 %72
  %75 = load <8 x float>, ptr %74, align 16, !tbaa !55
  %76 = fsub reassoc nsz contract <8 x float> %75, %70
  %77 = fcmp nsz contract olt <8 x float> %76, <float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000>
  %78 = fcmp reassoc nsz contract ogt <8 x float> %76, <float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000>
  %79 = select <8 x i1> %78, <8 x float> %76, <8 x float> <float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000>
  %80 = fmul nsz contract <8 x float> %79, <float 0x3FF7154760000000, float 0x3FF7154760000000, float 0x3FF7154760000000, float 0x3FF7154760000000, float 0x3FF7154760000000, float 0x3FF7154760000000, float 0x3FF7154760000000, float 0x3FF7154760000000>
  %81 = fcmp nsz contract olt <8 x float> %80, zeroinitializer
  %82 = select <8 x i1> %81, <8 x float> <float -5.000000e-01, float -5.000000e-01, float -5.000000e-01, float -5.000000e-01, float -5.000000e-01, float -5.000000e-01, float -5.000000e-01, float -5.000000e-01>, <8 x float> <float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01>
  %83 = fadd nsz contract <8 x float> %80, %82
  %84 = fptosi <8 x float> %83 to <8 x i32>
  %85 = sitofp <8 x i32> %84 to <8 x float>
  %86 = fmul nsz contract <8 x float> %85, <float 0x3FE6300000000000, float 0x3FE6300000000000, float 0x3FE6300000000000, float 0x3FE6300000000000, float 0x3FE6300000000000, float 0x3FE6300000000000, float 0x3FE6300000000000, float 0x3FE6300000000000>
  %87 = fsub nsz contract <8 x float> %79, %86
  %88 = fmul nsz contract <8 x float> %85, <float 0x3F2BD01060000000, float 0x3F2BD01060000000, float 0x3F2BD01060000000, float 0x3F2BD01060000000, float 0x3F2BD01060000000, float 0x3F2BD01060000000, float 0x3F2BD01060000000, float 0x3F2BD01060000000>
  %89 = fadd nsz contract <8 x float> %88, %87
  %90 = fmul nsz contract <8 x float> %89, <float 0x3F2A0D2CE0000000, float 0x3F2A0D2CE0000000, float 0x3F2A0D2CE0000000, float 0x3F2A0D2CE0000000, float 0x3F2A0D2CE0000000, float 0x3F2A0D2CE0000000, float 0x3F2A0D2CE0000000, float 0x3F2A0D2CE0000000>
  %91 = fadd nsz contract <8 x float> %90, <float 0x3F56E879C0000000, float 0x3F56E879C0000000, float 0x3F56E879C0000000, float 0x3F56E879C0000000, float 0x3F56E879C0000000, float 0x3F56E879C0000000, float 0x3F56E879C0000000, float 0x3F56E879C0000000>
  %92 = fmul nsz contract <8 x float> %89, %91
  %93 = fadd nsz contract <8 x float> %92, <float 0x3F81112100000000, float 0x3F81112100000000, float 0x3F81112100000000, float 0x3F81112100000000, float 0x3F81112100000000, float 0x3F81112100000000, float 0x3F81112100000000, float 0x3F81112100000000>
  %94 = fmul nsz contract <8 x float> %89, %93
  %95 = fadd nsz contract <8 x float> %94, <float 0x3FA5553820000000, float 0x3FA5553820000000, float 0x3FA5553820000000, float 0x3FA5553820000000, float 0x3FA5553820000000, float 0x3FA5553820000000, float 0x3FA5553820000000, float 0x3FA5553820000000>
  %96 = fmul nsz contract <8 x float> %89, %95
  %97 = fadd nsz contract <8 x float> %96, <float 0x3FC5555540000000, float 0x3FC5555540000000, float 0x3FC5555540000000, float 0x3FC5555540000000, float 0x3FC5555540000000, float 0x3FC5555540000000, float 0x3FC5555540000000, float 0x3FC5555540000000>
  %98 = fmul nsz contract <8 x float> %89, %97
  %99 = fadd nsz contract <8 x float> %98, <float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01>
  %100 = fmul nsz contract <8 x float> %89, %99
  %101 = fmul nsz contract <8 x float> %89, %100
  %102 = fadd nsz contract <8 x float> %89, %101
  %103 = fadd nsz contract <8 x float> %102, <float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00>
  %104 = shl <8 x i32> %84, <i32 23, i32 23, i32 23, i32 23, i32 23, i32 23, i32 23, i32 23>
  %105 = add <8 x i32> %104, <i32 1065353216, i32 1065353216, i32 1065353216, i32 1065353216, i32 1065353216, i32 1065353216, i32 1065353216, i32 1065353216>
  %106 = bitcast <8 x i32> %105 to <8 x float>
  %107 = fmul nsz contract <8 x float> %103, %106
  %108 = select <8 x i1> %77, <8 x float> zeroinitializer, <8 x float> %107
  store <8 x float> %108, ptr %74, align 16, !tbaa !55
  %109 = fadd reassoc nsz contract <8 x float> %108, %73
  %110 = add nuw i64 %72, 8
  %111 = icmp eq i64 %110, %67
  br i1 %111, label %112, label %71, !llvm.loop !156

112:                                              ; preds = %71
  %113 = tail call reassoc nsz contract float @llvm.vector.reduce.fadd.v8f32(float -0.000000e+00, <8 x float> %109)
  %114 = icmp eq i64 %185, %67
  br i1 %114, label %186, label %63

115:                                              ; preds = %4, %131
  %116 = phi i64 [ 0, %4 ], [ %185, %131 ]
  %117 = phi float [ 0.000000e+00, %4 ], [ %184, %131 ]
  %118 = phi i64 [ 0, %4 ], [ %132, %131 ]
  %119 = add nuw nsw i64 %118, %11
  %120 = mul nsw i64 %119, %14
  %121 = getelementptr inbounds i64, ptr %13, i64 %120
  %122 = mul nsw i64 %119, %8
  %123 = getelementptr inbounds i8, ptr %16, i64 %122
  %124 = shl nsw i64 %119, 1
  br label %125

125:                                              ; preds = %115, %183
  %126 = phi i1 [ false, %115 ], [ true, %183 ]
  %127 = phi i1 [ true, %115 ], [ false, %183 ]
  %128 = phi i64 [ 0, %115 ], [ 1, %183 ]
  %129 = phi i64 [ %116, %115 ], [ %185, %183 ]
  %130 = phi float [ %117, %115 ], [ %184, %183 ]
  br label %134

131:                                              ; preds = %183
  %132 = add nuw nsw i64 %118, 1
  %133 = icmp eq i64 %132, 8
  br i1 %133, label %24, label %115, !llvm.loop !157

134:                                              ; preds = %125, %153
  %135 = phi i64 [ %142, %153 ], [ 0, %125 ]
  %136 = icmp eq i64 %135, %23
  br i1 %136, label %159, label %137

137:                                              ; preds = %134
  %138 = getelementptr inbounds i8, ptr %123, i64 %135
  %139 = load i8, ptr %138, align 1, !tbaa !158
  %140 = icmp eq i8 %139, 0
  br i1 %140, label %159, label %141

141:                                              ; preds = %137
  %142 = add nuw i64 %135, 1
  %143 = getelementptr inbounds i64, ptr %121, i64 %142
  %144 = load i64, ptr %143, align 8, !tbaa !83
  %145 = getelementptr i64, ptr %17, i64 %144
  %146 = load i64, ptr %145, align 8, !tbaa !83
  %147 = icmp sgt i64 %146, -1
  %148 = select i1 %126, i1 %147, i1 false
  br i1 %148, label %149, label %153

149:                                              ; preds = %141
  %150 = load ptr, ptr %18, align 8, !tbaa !159
  %151 = getelementptr inbounds i64, ptr %150, i64 %146
  %152 = load i64, ptr %151, align 8, !tbaa !83
  br label %153

153:                                              ; preds = %149, %141
  %154 = phi i64 [ %152, %149 ], [ %146, %141 ]
  %155 = xor i64 %135, -1
  %156 = getelementptr i64, ptr %20, i64 %155
  %157 = load i64, ptr %156, align 8, !tbaa !83
  %158 = icmp eq i64 %154, %157
  br i1 %158, label %134, label %159

159:                                              ; preds = %153, %134, %137
  %160 = phi i64 [ %135, %153 ], [ %23, %134 ], [ %135, %137 ]
  %161 = or disjoint i64 %124, %128
  %162 = mul nsw i64 %161, %14
  %163 = getelementptr float, ptr %22, i64 %162
  %164 = getelementptr float, ptr %163, i64 %160
  %165 = load float, ptr %164, align 4, !tbaa !55
  %166 = fcmp reassoc nsz contract oeq float %165, 0xFFF0000000000000
  br i1 %166, label %183, label %167

167:                                              ; preds = %159
  %168 = load i64, ptr %121, align 8, !tbaa !83
  %169 = getelementptr i64, ptr %17, i64 %168
  %170 = load i64, ptr %169, align 8, !tbaa !83
  br i1 %127, label %175, label %171

171:                                              ; preds = %167
  %172 = load ptr, ptr %18, align 8, !tbaa !159
  %173 = getelementptr inbounds i64, ptr %172, i64 %170
  %174 = load i64, ptr %173, align 8, !tbaa !83
  br label %175

175:                                              ; preds = %167, %171
  %176 = phi i64 [ %174, %171 ], [ %170, %167 ]
  %177 = add nsw i64 %176, -3
  %178 = getelementptr inbounds [16 x i64], ptr %5, i64 0, i64 %129
  store i64 %177, ptr %178, align 8, !tbaa !83
  %179 = add nsw i64 %129, 1
  %180 = getelementptr inbounds [16 x float], ptr %6, i64 0, i64 %129
  store float %165, ptr %180, align 4, !tbaa !55
  %181 = fcmp reassoc nsz contract ogt float %130, %165
  %182 = select reassoc nsz contract i1 %181, float %130, float %165
  br label %183

183:                                              ; preds = %159, %175
  %184 = phi nsz float [ %182, %175 ], [ %130, %159 ]
  %185 = phi i64 [ %179, %175 ], [ %129, %159 ]
  br i1 %127, label %125, label %131, !llvm.loop !160

186:                                              ; preds = %289, %112, %58
  %187 = phi float [ %59, %58 ], [ %113, %112 ], [ %291, %289 ]
  %188 = fdiv reassoc nsz contract float %59, %187
  %189 = fcmp reassoc nsz contract ogt float %188, 0x39B4484C00000000
  %190 = select reassoc nsz contract i1 %189, float %188, float 0x39B4484C00000000
  %191 = bitcast float %190 to i32
  %192 = lshr i32 %191, 23
  %193 = and i32 %191, 8388607
  %194 = or disjoint i32 %193, 1056964608
  %195 = bitcast i32 %194 to float
  %196 = fcmp nsz contract olt float %195, 0x3FE6A09E60000000
  %197 = fadd nsz contract float %195, %195
  %198 = select i1 %196, float %197, float %195
  %199 = select i1 %196, i32 -127, i32 -126
  %200 = add nsw i32 %199, %192
  %201 = fadd nsz contract float %198, -1.000000e+00
  %202 = sitofp i32 %200 to float
  %203 = fmul nsz contract float %201, %201
  %204 = fmul nsz contract float %201, 0x3FB2043760000000
  %205 = fadd nsz contract float %204, 0xBFBD7A3700000000
  %206 = fmul nsz contract float %201, %205
  %207 = fadd nsz contract float %206, 0x3FBDE4A340000000
  %208 = fmul nsz contract float %201, %207
  %209 = fadd nsz contract float %208, 0xBFBFCBA9E0000000
  %210 = fmul nsz contract float %201, %209
  %211 = fadd nsz contract float %210, 0x3FC23D37E0000000
  %212 = fmul nsz contract float %201, %211
  %213 = fadd nsz contract float %212, 0xBFC555CA00000000
  %214 = fmul nsz contract float %201, %213
  %215 = fadd nsz contract float %214, 0x3FC999D580000000
  %216 = fmul nsz contract float %201, %215
  %217 = fadd nsz contract float %216, 0xBFCFFFFF80000000
  %218 = fmul nsz contract float %201, %217
  %219 = fadd nsz contract float %218, 0x3FD5555540000000
  %220 = fmul nsz contract float %201, %219
  %221 = fmul nsz contract float %203, %220
  %222 = fmul nsz contract float %202, 0x3F2BD01060000000
  %223 = fsub nsz contract float %221, %222
  %224 = fmul nsz contract float %203, 5.000000e-01
  %225 = fsub nsz contract float %223, %224
  %226 = fadd nsz contract float %201, %225
  %227 = fmul nsz contract float %202, 0x3FE6300000000000
  %228 = fadd nsz contract float %227, %226
  %229 = getelementptr inbounds i8, ptr %0, i64 8
  %230 = load i64, ptr %229, align 8, !tbaa !14
  %231 = icmp sgt i64 %230, 0
  br i1 %231, label %232, label %294

232:                                              ; preds = %186
  %233 = icmp ult i64 %230, 8
  br i1 %233, label %234, label %236

234:                                              ; preds = %249, %232
  %235 = phi i64 [ 0, %232 ], [ %237, %249 ]
  br label %295

236:                                              ; preds = %232
  %237 = and i64 %230, 9223372036854775800
  %238 = insertelement <8 x float> poison, float %228, i64 0
  %239 = shufflevector <8 x float> %238, <8 x float> poison, <8 x i32> zeroinitializer
  br label %240

240:                                              ; preds = %240, %236
  %241 = phi i64 [ 0, %236 ], [ %247, %240 ]
  %242 = getelementptr inbounds float, ptr %3, i64 %241
  %243 = load <8 x float>, ptr %242, align 4, !tbaa !55
  %244 = fadd reassoc nsz contract <8 x float> %243, %239
  %245 = fcmp reassoc nsz contract ogt <8 x float> %244, <float 0xC05144F6A0000000, float 0xC05144F6A0000000, float 0xC05144F6A0000000, float 0xC05144F6A0000000, float 0xC05144F6A0000000, float 0xC05144F6A0000000, float 0xC05144F6A0000000, float 0xC05144F6A0000000>
  %246 = select <8 x i1> %245, <8 x float> %244, <8 x float> <float 0xC05144F6A0000000, float 0xC05144F6A0000000, float 0xC05144F6A0000000, float 0xC05144F6A0000000, float 0xC05144F6A0000000, float 0xC05144F6A0000000, float 0xC05144F6A0000000, float 0xC05144F6A0000000>
  store <8 x float> %246, ptr %242, align 4, !tbaa !55
  %247 = add nuw i64 %241, 8
  %248 = icmp eq i64 %247, %237
  br i1 %248, label %249, label %240, !llvm.loop !161

249:                                              ; preds = %240
  %250 = icmp eq i64 %230, %237
  br i1 %250, label %294, label %234

251:                                              ; preds = %63, %289
  %252 = phi i64 [ %292, %289 ], [ %64, %63 ]
  %253 = phi float [ %291, %289 ], [ %65, %63 ]
  %254 = getelementptr inbounds [16 x float], ptr %6, i64 0, i64 %252
  %255 = load float, ptr %254, align 4, !tbaa !55
  %256 = fsub reassoc nsz contract float %255, %184
  %257 = fcmp nsz contract olt float %256, 0xC055D33340000000
  br i1 %257, label %289, label %258

258:                                              ; preds = %251
  %259 = fcmp reassoc nsz contract ogt float %256, 0xC055D33340000000
  %260 = select reassoc nsz contract i1 %259, float %256, float 0xC055D33340000000
  %261 = fmul nsz contract float %260, 0x3FF7154760000000
  %262 = fcmp nsz contract olt float %261, 0.000000e+00
  %263 = select nsz contract i1 %262, float -5.000000e-01, float 5.000000e-01
  %264 = fadd nsz contract float %261, %263
  %265 = fptosi float %264 to i32
  %266 = sitofp i32 %265 to float
  %267 = fmul nsz contract float %266, 0x3FE6300000000000
  %268 = fsub nsz contract float %260, %267
  %269 = fmul nsz contract float %266, 0x3F2BD01060000000
  %270 = fadd nsz contract float %269, %268
  %271 = fmul nsz contract float %270, 0x3F2A0D2CE0000000
  %272 = fadd nsz contract float %271, 0x3F56E879C0000000
  %273 = fmul nsz contract float %270, %272
  %274 = fadd nsz contract float %273, 0x3F81112100000000
  %275 = fmul nsz contract float %270, %274
  %276 = fadd nsz contract float %275, 0x3FA5553820000000
  %277 = fmul nsz contract float %270, %276
  %278 = fadd nsz contract float %277, 0x3FC5555540000000
  %279 = fmul nsz contract float %270, %278
  %280 = fadd nsz contract float %279, 5.000000e-01
  %281 = fmul nsz contract float %270, %280
  %282 = fmul nsz contract float %270, %281
  %283 = fadd nsz contract float %270, %282
  %284 = fadd nsz contract float %283, 1.000000e+00
  %285 = shl i32 %265, 23
  %286 = add i32 %285, 1065353216
  %287 = bitcast i32 %286 to float
  %288 = fmul nsz contract float %284, %287
  br label %289

289:                                              ; preds = %251, %258
  %290 = phi reassoc nsz contract float [ %288, %258 ], [ 0.000000e+00, %251 ]
  store float %290, ptr %254, align 4, !tbaa !55
  %291 = fadd reassoc nsz contract float %290, %253
  %292 = add nuw nsw i64 %252, 1
  %293 = icmp eq i64 %292, %185
  br i1 %293, label %186, label %251, !llvm.loop !162

294:                                              ; preds = %295, %249, %186
  br i1 %60, label %305, label %304

295:                                              ; preds = %234, %295
  %296 = phi i64 [ %302, %295 ], [ %235, %234 ]
  %297 = getelementptr inbounds float, ptr %3, i64 %296
  %298 = load float, ptr %297, align 4, !tbaa !55
  %299 = fadd reassoc nsz contract float %298, %228
  %300 = fcmp reassoc nsz contract ogt float %299, 0xC05144F6A0000000
  %301 = select reassoc nsz contract i1 %300, float %299, float 0xC05144F6A0000000
  store float %301, ptr %297, align 4, !tbaa !55
  %302 = add nuw nsw i64 %296, 1
  %303 = icmp eq i64 %302, %230
  br i1 %303, label %294, label %295, !llvm.loop !163

304:                                              ; preds = %416, %294
  call void @llvm.lifetime.end.p0(i64 64, ptr nonnull %6) #17
  call void @llvm.lifetime.end.p0(i64 128, ptr nonnull %5) #17
  ret void

305:                                              ; preds = %294, %416
  %306 = phi i64 [ %417, %416 ], [ 0, %294 ]
  %307 = getelementptr inbounds [16 x float], ptr %6, i64 0, i64 %306
  %308 = load float, ptr %307, align 4, !tbaa !55
  %309 = fdiv reassoc nsz contract float %308, %187
  %310 = getelementptr inbounds [16 x i64], ptr %5, i64 0, i64 %306
  br label %313

311:                                              ; preds = %331
  %312 = icmp eq i32 %333, 0
  br i1 %312, label %416, label %336

313:                                              ; preds = %305, %331
  %314 = phi i64 [ 0, %305 ], [ %334, %331 ]
  %315 = phi i32 [ 1, %305 ], [ %333, %331 ]
  %316 = phi float [ %309, %305 ], [ %332, %331 ]
  %317 = icmp eq i64 %314, %306
  br i1 %317, label %331, label %318

318:                                              ; preds = %313
  %319 = getelementptr inbounds [16 x i64], ptr %5, i64 0, i64 %314
  %320 = load i64, ptr %319, align 8, !tbaa !83
  %321 = load i64, ptr %310, align 8, !tbaa !83
  %322 = icmp eq i64 %320, %321
  br i1 %322, label %323, label %331

323:                                              ; preds = %318
  %324 = icmp ugt i64 %314, %306
  %325 = and i32 %315, 1
  %326 = select i1 %324, i32 %325, i32 0
  %327 = getelementptr inbounds [16 x float], ptr %6, i64 0, i64 %314
  %328 = load float, ptr %327, align 4, !tbaa !55
  %329 = fdiv reassoc nsz contract float %328, %187
  %330 = fadd reassoc nsz contract float %329, %316
  br label %331

331:                                              ; preds = %313, %318, %323
  %332 = phi nsz float [ %330, %323 ], [ %316, %318 ], [ %316, %313 ]
  %333 = phi i32 [ %326, %323 ], [ %315, %318 ], [ %315, %313 ]
  %334 = add nuw nsw i64 %314, 1
  %335 = icmp eq i64 %334, %185
  br i1 %335, label %311, label %313, !llvm.loop !164

336:                                              ; preds = %311
  %337 = getelementptr inbounds [16 x i64], ptr %5, i64 0, i64 %306
  %338 = load i64, ptr %337, align 8, !tbaa !83
  %339 = getelementptr inbounds float, ptr %3, i64 %338
  %340 = load float, ptr %339, align 4, !tbaa !55
  %341 = fcmp nsz contract olt float %340, 0xC055D33340000000
  br i1 %341, label %373, label %342

342:                                              ; preds = %336
  %343 = fcmp reassoc nsz contract ogt float %340, 0xC055D33340000000
  %344 = select reassoc nsz contract i1 %343, float %340, float 0xC055D33340000000
  %345 = fmul nsz contract float %344, 0x3FF7154760000000
  %346 = fcmp nsz contract olt float %345, 0.000000e+00
  %347 = select nsz contract i1 %346, float -5.000000e-01, float 5.000000e-01
  %348 = fadd nsz contract float %345, %347
  %349 = fptosi float %348 to i32
  %350 = sitofp i32 %349 to float
  %351 = fmul nsz contract float %350, 0x3FE6300000000000
  %352 = fsub nsz contract float %344, %351
  %353 = fmul nsz contract float %350, 0x3F2BD01060000000
  %354 = fadd nsz contract float %353, %352
  %355 = fmul nsz contract float %354, 0x3F2A0D2CE0000000
  %356 = fadd nsz contract float %355, 0x3F56E879C0000000
  %357 = fmul nsz contract float %354, %356
  %358 = fadd nsz contract float %357, 0x3F81112100000000
  %359 = fmul nsz contract float %354, %358
  %360 = fadd nsz contract float %359, 0x3FA5553820000000
  %361 = fmul nsz contract float %354, %360
  %362 = fadd nsz contract float %361, 0x3FC5555540000000
  %363 = fmul nsz contract float %354, %362
  %364 = fadd nsz contract float %363, 5.000000e-01
  %365 = fmul nsz contract float %354, %364
  %366 = fmul nsz contract float %354, %365
  %367 = fadd nsz contract float %354, %366
  %368 = fadd nsz contract float %367, 1.000000e+00
  %369 = shl i32 %349, 23
  %370 = add i32 %369, 1065353216
  %371 = bitcast i32 %370 to float
  %372 = fmul nsz contract float %368, %371
  br label %373

373:                                              ; preds = %336, %342
  %374 = phi reassoc nsz contract float [ %372, %342 ], [ 0.000000e+00, %336 ]
  %375 = fadd reassoc nsz contract float %374, %332
  %376 = fcmp reassoc nsz contract ogt float %375, 0x39B4484C00000000
  %377 = select reassoc nsz contract i1 %376, float %375, float 0x39B4484C00000000
  %378 = bitcast float %377 to i32
  %379 = lshr i32 %378, 23
  %380 = and i32 %378, 8388607
  %381 = or disjoint i32 %380, 1056964608
  %382 = bitcast i32 %381 to float
  %383 = fcmp nsz contract olt float %382, 0x3FE6A09E60000000
  %384 = fadd nsz contract float %382, %382
  %385 = select i1 %383, float %384, float %382
  %386 = select i1 %383, i32 -127, i32 -126
  %387 = add nsw i32 %386, %379
  %388 = fadd nsz contract float %385, -1.000000e+00
  %389 = sitofp i32 %387 to float
  %390 = fmul nsz contract float %388, %388
  %391 = fmul nsz contract float %388, 0x3FB2043760000000
  %392 = fadd nsz contract float %391, 0xBFBD7A3700000000
  %393 = fmul nsz contract float %388, %392
  %394 = fadd nsz contract float %393, 0x3FBDE4A340000000
  %395 = fmul nsz contract float %388, %394
  %396 = fadd nsz contract float %395, 0xBFBFCBA9E0000000
  %397 = fmul nsz contract float %388, %396
  %398 = fadd nsz contract float %397, 0x3FC23D37E0000000
  %399 = fmul nsz contract float %388, %398
  %400 = fadd nsz contract float %399, 0xBFC555CA00000000
  %401 = fmul nsz contract float %388, %400
  %402 = fadd nsz contract float %401, 0x3FC999D580000000
  %403 = fmul nsz contract float %388, %402
  %404 = fadd nsz contract float %403, 0xBFCFFFFF80000000
  %405 = fmul nsz contract float %388, %404
  %406 = fadd nsz contract float %405, 0x3FD5555540000000
  %407 = fmul nsz contract float %388, %406
  %408 = fmul nsz contract float %390, %407
  %409 = fmul nsz contract float %389, 0x3F2BD01060000000
  %410 = fsub nsz contract float %408, %409
  %411 = fmul nsz contract float %390, 5.000000e-01
  %412 = fsub nsz contract float %410, %411
  %413 = fadd nsz contract float %388, %412
  %414 = fmul nsz contract float %389, 0x3FE6300000000000
  %415 = fadd nsz contract float %414, %413
  store float %415, ptr %339, align 4, !tbaa !55
  br label %416

416:                                              ; preds = %373, %311
  %417 = add nuw nsw i64 %306, 1
  %418 = icmp eq i64 %417, %185
  br i1 %418, label %304, label %305, !llvm.loop !165
}

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite)
declare void @llvm.lifetime.end.p0(i64 immarg, ptr nocapture) #1

; Function Attrs: nofree noinline norecurse nosync nounwind memory(readwrite, inaccessiblemem: none)
define internal fastcc void @penalties(ptr nocapture noundef readonly %0, i64 noundef %1, ptr nocapture noundef %2, ptr nocapture noundef %3, ptr nocapture noundef %4, ptr nocapture noundef %5) unnamed_addr #5 {
  %7 = alloca [6 x float], align 16
  %8 = alloca [36 x float], align 16
  %9 = getelementptr inbounds i8, ptr %0, i64 432
  %10 = load ptr, ptr %9, align 8, !tbaa !166
  %11 = mul i64 %1, 48
  %12 = getelementptr inbounds i8, ptr %10, i64 %11
  %13 = getelementptr i8, ptr %2, i64 128
  %14 = getelementptr i8, ptr %2, i64 344
  %15 = or disjoint i64 %11, 4
  %16 = getelementptr i8, ptr %10, i64 %15
  %17 = icmp ult ptr %13, %16
  %18 = icmp ult ptr %12, %14
  %19 = and i1 %17, %18
  br i1 %19, label %25, label %20

20:                                               ; preds = %6
  %21 = load float, ptr %12, align 4, !tbaa !55, !alias.scope !167
  %22 = insertelement <8 x float> poison, float %21, i64 0
  %23 = shufflevector <8 x float> %22, <8 x float> poison, <8 x i32> zeroinitializer
  %24 = getelementptr i8, ptr %2, i64 128
  br label %27

25:                                               ; preds = %27, %6
  %26 = phi i64 [ 32, %6 ], [ 80, %27 ]
  br label %62

27:                                               ; preds = %20, %27
  %28 = phi i64 [ %32, %27 ], [ 0, %20 ]
  %29 = getelementptr float, ptr %24, i64 %28
  %30 = load <8 x float>, ptr %29, align 4, !tbaa !55, !alias.scope !170, !noalias !167
  %31 = fadd reassoc nsz contract <8 x float> %30, %23
  store <8 x float> %31, ptr %29, align 4, !tbaa !55, !alias.scope !170, !noalias !167
  %32 = add nuw i64 %28, 8
  %33 = icmp eq i64 %32, 48
  br i1 %33, label %25, label %27, !llvm.loop !172

34:                                               ; preds = %62
  call void @llvm.lifetime.start.p0(i64 24, ptr nonnull %7) #17
  call void @llvm.lifetime.start.p0(i64 144, ptr nonnull %8) #17
  %35 = getelementptr inbounds i8, ptr %2, i64 344
  %36 = tail call <8 x float> @llvm.masked.load.v8f32.p0(ptr nonnull %35, i32 4, <8 x i1> <i1 true, i1 true, i1 true, i1 true, i1 true, i1 true, i1 false, i1 false>, <8 x float> poison), !tbaa !55
  %37 = fdiv reassoc nsz contract <8 x float> %36, <float 5.000000e+00, float 5.000000e+00, float 5.000000e+00, float 5.000000e+00, float 5.000000e+00, float 5.000000e+00, float 5.000000e+00, float 5.000000e+00>
  %38 = fcmp reassoc nsz contract ogt <8 x float> %37, <float 3.000000e+00, float 3.000000e+00, float 3.000000e+00, float 3.000000e+00, float 3.000000e+00, float 3.000000e+00, float 3.000000e+00, float 3.000000e+00>
  %39 = select <8 x i1> %38, <8 x float> <float 3.000000e+00, float 3.000000e+00, float 3.000000e+00, float 3.000000e+00, float 3.000000e+00, float 3.000000e+00, float 3.000000e+00, float 3.000000e+00>, <8 x float> %37
  %40 = fcmp reassoc nsz contract olt <8 x float> %39, <float -3.000000e+00, float -3.000000e+00, float -3.000000e+00, float -3.000000e+00, float -3.000000e+00, float -3.000000e+00, float -3.000000e+00, float -3.000000e+00>
  %41 = select <8 x i1> %40, <8 x float> <float -3.000000e+00, float -3.000000e+00, float -3.000000e+00, float -3.000000e+00, float -3.000000e+00, float -3.000000e+00, float poison, float poison>, <8 x float> %39
  call void @llvm.masked.store.v8f32.p0(<8 x float> %41, ptr %7, i32 4, <8 x i1> <i1 true, i1 true, i1 true, i1 true, i1 true, i1 true, i1 false, i1 false>), !tbaa !55
  %42 = getelementptr inbounds i8, ptr %7, i64 20
  %43 = load float, ptr %42, align 4, !tbaa !55
  %44 = getelementptr inbounds i8, ptr %0, i64 72
  tail call fastcc void @price_cuts(ptr noundef %0, i32 noundef 0, ptr noundef %2, float noundef %43, ptr noundef %3, ptr noundef %4) #18
  %45 = getelementptr inbounds i8, ptr %3, i64 68
  %46 = load i64, ptr %44, align 8, !tbaa !34
  %47 = getelementptr inbounds float, ptr %4, i64 %46
  tail call fastcc void @price_cuts(ptr noundef %0, i32 noundef 1, ptr noundef %2, float noundef %43, ptr noundef nonnull %45, ptr noundef %47) #18
  call fastcc void @price_collisions(ptr noundef nonnull %0, ptr noundef nonnull %12, ptr noundef %2, ptr noundef %3, ptr noundef nonnull %8) #18
  %48 = getelementptr inbounds i8, ptr %12, i64 16
  %49 = tail call <4 x float> @llvm.masked.load.v4f32.p0(ptr nonnull %48, i32 4, <4 x i1> <i1 true, i1 true, i1 true, i1 false>, <4 x float> poison), !tbaa !55
  %50 = getelementptr inbounds i8, ptr %8, i64 112
  call void @llvm.masked.store.v4f32.p0(<4 x float> %49, ptr %50, i32 4, <4 x i1> <i1 true, i1 true, i1 true, i1 false>), !tbaa !55
  %51 = getelementptr inbounds i8, ptr %12, i64 28
  %52 = call <8 x float> @llvm.masked.load.v8f32.p0(ptr nonnull %7, i32 4, <8 x i1> <i1 true, i1 true, i1 true, i1 true, i1 true, i1 false, i1 false, i1 false>, <8 x float> poison), !tbaa !55
  %53 = tail call <8 x float> @llvm.masked.load.v8f32.p0(ptr nonnull %51, i32 4, <8 x i1> <i1 true, i1 true, i1 true, i1 true, i1 true, i1 false, i1 false, i1 false>, <8 x float> poison), !tbaa !55
  %54 = fadd reassoc nsz contract <8 x float> %53, %52
  %55 = getelementptr inbounds i8, ptr %8, i64 124
  call void @llvm.masked.store.v8f32.p0(<8 x float> %54, ptr %55, i32 4, <8 x i1> <i1 true, i1 true, i1 true, i1 true, i1 true, i1 false, i1 false, i1 false>), !tbaa !55
  %56 = getelementptr inbounds i8, ptr %0, i64 416
  %57 = load ptr, ptr %56, align 8, !tbaa !173
  %58 = getelementptr inbounds i8, ptr %0, i64 8
  %59 = load i64, ptr %58, align 8, !tbaa !14
  %60 = getelementptr inbounds i64, ptr %57, i64 %59
  %61 = icmp sgt i64 %59, 0
  br i1 %61, label %70, label %73

62:                                               ; preds = %25, %62
  %63 = phi i64 [ %68, %62 ], [ %26, %25 ]
  %64 = load float, ptr %12, align 4, !tbaa !55
  %65 = getelementptr inbounds float, ptr %2, i64 %63
  %66 = load float, ptr %65, align 4, !tbaa !55
  %67 = fadd reassoc nsz contract float %66, %64
  store float %67, ptr %65, align 4, !tbaa !55
  %68 = add nuw nsw i64 %63, 1
  %69 = icmp eq i64 %68, 86
  br i1 %69, label %34, label %62, !llvm.loop !174

70:                                               ; preds = %34
  %71 = load i64, ptr %44, align 8, !tbaa !34
  %72 = getelementptr float, ptr %4, i64 %71
  br label %89

73:                                               ; preds = %89, %34
  %74 = getelementptr inbounds i8, ptr %0, i64 360
  %75 = load ptr, ptr %74, align 8, !tbaa !175
  %76 = icmp slt i64 %59, 1
  %77 = shl i64 %59, 2
  %78 = getelementptr i8, ptr %5, i64 %77
  %79 = mul i64 %59, 144
  %80 = getelementptr i8, ptr %75, i64 %79
  %81 = icmp ult i64 %59, 8
  %82 = icmp ugt ptr %80, %5
  %83 = icmp ult ptr %75, %78
  %84 = and i1 %82, %83
  %85 = icmp slt i64 %77, 0
  %86 = or i1 %84, %85
  %87 = and i64 %59, 9223372036854775800
  %88 = icmp eq i64 %59, %87
  br label %104

89:                                               ; preds = %70, %89
  %90 = phi i64 [ 0, %70 ], [ %101, %89 ]
  %91 = getelementptr inbounds i64, ptr %57, i64 %90
  %92 = load i64, ptr %91, align 8, !tbaa !83
  %93 = getelementptr inbounds float, ptr %4, i64 %92
  %94 = load float, ptr %93, align 4, !tbaa !55
  %95 = getelementptr inbounds i64, ptr %60, i64 %90
  %96 = load i64, ptr %95, align 8, !tbaa !83
  %97 = getelementptr float, ptr %72, i64 %96
  %98 = load float, ptr %97, align 4, !tbaa !55
  %99 = fadd reassoc nsz contract float %98, %94
  %100 = getelementptr inbounds float, ptr %5, i64 %90
  store float %99, ptr %100, align 4, !tbaa !55
  %101 = add nuw nsw i64 %90, 1
  %102 = icmp eq i64 %101, %59
  br i1 %102, label %73, label %89, !llvm.loop !176

103:                                              ; preds = %140
  call void @llvm.lifetime.end.p0(i64 144, ptr nonnull %8) #17
  call void @llvm.lifetime.end.p0(i64 24, ptr nonnull %7) #17
  ret void

104:                                              ; preds = %73, %140
  %105 = phi i64 [ 0, %73 ], [ %141, %140 ]
  %106 = mul nsw i64 %59, %105
  %107 = getelementptr inbounds float, ptr %75, i64 %106
  %108 = getelementptr inbounds [36 x float], ptr %8, i64 0, i64 %105
  %109 = load float, ptr %108, align 4, !tbaa !55
  %110 = fcmp reassoc nsz contract oeq float %109, 0.000000e+00
  %111 = or i1 %110, %76
  br i1 %111, label %140, label %112

112:                                              ; preds = %104
  %113 = select i1 %81, i1 true, i1 %86
  br i1 %113, label %128, label %114

114:                                              ; preds = %112
  %115 = insertelement <8 x float> poison, float %109, i64 0
  %116 = shufflevector <8 x float> %115, <8 x float> poison, <8 x i32> zeroinitializer
  br label %117

117:                                              ; preds = %117, %114
  %118 = phi i64 [ 0, %114 ], [ %125, %117 ]
  %119 = getelementptr inbounds float, ptr %107, i64 %118
  %120 = load <8 x float>, ptr %119, align 4, !tbaa !55, !alias.scope !177
  %121 = fmul reassoc nsz contract <8 x float> %120, %116
  %122 = getelementptr inbounds float, ptr %5, i64 %118
  %123 = load <8 x float>, ptr %122, align 4, !tbaa !55, !alias.scope !180, !noalias !177
  %124 = fadd reassoc nsz contract <8 x float> %123, %121
  store <8 x float> %124, ptr %122, align 4, !tbaa !55, !alias.scope !180, !noalias !177
  %125 = add nuw i64 %118, 8
  %126 = icmp eq i64 %125, %87
  br i1 %126, label %127, label %117, !llvm.loop !182

127:                                              ; preds = %117
  br i1 %88, label %140, label %128

128:                                              ; preds = %112, %127
  %129 = phi i64 [ 0, %112 ], [ %87, %127 ]
  br label %130

130:                                              ; preds = %128, %130
  %131 = phi i64 [ %138, %130 ], [ %129, %128 ]
  %132 = getelementptr inbounds float, ptr %107, i64 %131
  %133 = load float, ptr %132, align 4, !tbaa !55
  %134 = fmul reassoc nsz contract float %133, %109
  %135 = getelementptr inbounds float, ptr %5, i64 %131
  %136 = load float, ptr %135, align 4, !tbaa !55
  %137 = fadd reassoc nsz contract float %136, %134
  store float %137, ptr %135, align 4, !tbaa !55
  %138 = add nuw nsw i64 %131, 1
  %139 = icmp eq i64 %138, %59
  br i1 %139, label %140, label %130, !llvm.loop !183

140:                                              ; preds = %130, %127, %104
  %141 = add nuw nsw i64 %105, 1
  %142 = icmp eq i64 %141, 36
  br i1 %142, label %103, label %104, !llvm.loop !184
}

; Function Attrs: nofree noinline norecurse nosync nounwind memory(read, argmem: readwrite, inaccessiblemem: none)
define internal fastcc void @endings(ptr nocapture noundef readonly %0, ptr nocapture noundef readonly %1, ptr nocapture noundef readonly %2, ptr nocapture noundef %3, ptr nocapture noundef writeonly %4) unnamed_addr #4 {
  %6 = getelementptr inbounds i8, ptr %0, i64 72
  %7 = getelementptr inbounds i8, ptr %0, i64 368
  %8 = load i64, ptr %6, align 8, !tbaa !34
  br label %9

9:                                                ; preds = %5, %27
  %10 = phi i64 [ %8, %5 ], [ %28, %27 ]
  %11 = phi i1 [ true, %5 ], [ false, %27 ]
  %12 = phi i64 [ 0, %5 ], [ 1, %27 ]
  %13 = icmp sgt i64 %10, 0
  br i1 %13, label %14, label %27

14:                                               ; preds = %9
  %15 = load ptr, ptr %7, align 8, !tbaa !185
  %16 = mul nuw nsw i64 %12, 68
  %17 = getelementptr inbounds i8, ptr %2, i64 %16
  %18 = shl nuw nsw i64 %12, 6
  %19 = getelementptr inbounds i8, ptr %1, i64 %18
  br label %29

20:                                               ; preds = %27
  %21 = getelementptr inbounds i8, ptr %0, i64 8
  %22 = load i64, ptr %21, align 8, !tbaa !14
  %23 = icmp sgt i64 %22, 0
  br i1 %23, label %24, label %65

24:                                               ; preds = %20
  %25 = getelementptr inbounds i8, ptr %0, i64 416
  %26 = load ptr, ptr %25, align 8, !tbaa !173
  br label %66

27:                                               ; preds = %37, %9
  %28 = phi i64 [ %10, %9 ], [ %43, %37 ]
  br i1 %11, label %9, label %20, !llvm.loop !186

29:                                               ; preds = %14, %37
  %30 = phi i64 [ %10, %14 ], [ %43, %37 ]
  %31 = phi i64 [ 0, %14 ], [ %42, %37 ]
  %32 = mul nuw nsw i64 %30, %12
  %33 = add nsw i64 %32, %31
  %34 = shl nsw i64 %33, 6
  %35 = getelementptr inbounds i8, ptr %15, i64 %34
  %36 = icmp eq i64 %31, 0
  br label %45

37:                                               ; preds = %57
  %38 = sdiv i32 %62, 8
  %39 = sext i32 %38 to i64
  %40 = getelementptr i64, ptr %3, i64 %32
  %41 = getelementptr i64, ptr %40, i64 %31
  store i64 %39, ptr %41, align 8, !tbaa !83
  %42 = add nuw nsw i64 %31, 1
  %43 = load i64, ptr %6, align 8, !tbaa !34
  %44 = icmp slt i64 %42, %43
  br i1 %44, label %29, label %27, !llvm.loop !187

45:                                               ; preds = %29, %57
  %46 = phi i64 [ 0, %29 ], [ %63, %57 ]
  %47 = phi i32 [ 0, %29 ], [ %62, %57 ]
  %48 = phi float [ 0x7FF0000000000000, %29 ], [ %60, %57 ]
  %49 = getelementptr inbounds float, ptr %17, i64 %46
  %50 = load float, ptr %49, align 4, !tbaa !55
  %51 = getelementptr inbounds float, ptr %35, i64 %46
  %52 = load float, ptr %51, align 4, !tbaa !55
  %53 = fadd reassoc nsz contract float %52, %50
  br i1 %36, label %54, label %57

54:                                               ; preds = %45
  %55 = getelementptr inbounds float, ptr %19, i64 %46
  %56 = load float, ptr %55, align 4, !tbaa !55
  br label %57

57:                                               ; preds = %54, %45
  %58 = phi nsz float [ %56, %54 ], [ %53, %45 ]
  %59 = fcmp reassoc nsz contract olt float %58, %48
  %60 = select nsz i1 %59, float %58, float %48
  %61 = trunc nuw nsw i64 %46 to i32
  %62 = select i1 %59, i32 %61, i32 %47
  %63 = add nuw nsw i64 %46, 1
  %64 = icmp eq i64 %63, 16
  br i1 %64, label %37, label %45, !llvm.loop !188

65:                                               ; preds = %66, %20
  ret void

66:                                               ; preds = %24, %66
  %67 = phi i64 [ %22, %24 ], [ %93, %66 ]
  %68 = phi i64 [ 0, %24 ], [ %92, %66 ]
  %69 = getelementptr inbounds i64, ptr %26, i64 %68
  %70 = load i64, ptr %69, align 8, !tbaa !83
  %71 = getelementptr i64, ptr %26, i64 %67
  %72 = getelementptr i64, ptr %71, i64 %68
  %73 = load i64, ptr %72, align 8, !tbaa !83
  %74 = icmp sgt i64 %70, 0
  %75 = zext i1 %74 to i64
  %76 = icmp sgt i64 %73, 0
  %77 = select i1 %76, i64 2, i64 0
  %78 = or disjoint i64 %77, %75
  %79 = getelementptr inbounds i64, ptr %3, i64 %70
  %80 = load i64, ptr %79, align 8, !tbaa !83
  %81 = load i64, ptr %6, align 8, !tbaa !34
  %82 = getelementptr i64, ptr %3, i64 %81
  %83 = getelementptr i64, ptr %82, i64 %73
  %84 = load i64, ptr %83, align 8, !tbaa !83
  %85 = shl nsw i64 %84, 1
  %86 = tail call i64 @llvm.umax.i64(i64 %78, i64 1)
  %87 = shl nuw nsw i64 %86, 2
  %88 = add i64 %80, -4
  %89 = add i64 %88, %85
  %90 = add i64 %89, %87
  %91 = getelementptr inbounds i64, ptr %4, i64 %68
  store i64 %90, ptr %91, align 8, !tbaa !83
  %92 = add nuw nsw i64 %68, 1
  %93 = load i64, ptr %21, align 8, !tbaa !14
  %94 = icmp slt i64 %92, %93
  br i1 %94, label %66, label %65, !llvm.loop !189
}

; Function Attrs: nofree noinline norecurse nosync nounwind memory(argmem: readwrite)
define internal fastcc float @weigh(ptr nocapture noundef %0, i64 noundef %1) unnamed_addr #3 {
  %3 = icmp sgt i64 %1, 0
  br i1 %3, label %58, label %67

4:                                                ; preds = %58
  br i1 %3, label %5, label %67

5:                                                ; preds = %4
  %6 = icmp ult i64 %1, 8
  br i1 %6, label %7, label %10

7:                                                ; preds = %55, %5
  %8 = phi i64 [ 0, %5 ], [ %11, %55 ]
  %9 = phi float [ 0.000000e+00, %5 ], [ %56, %55 ]
  br label %69

10:                                               ; preds = %5
  %11 = and i64 %1, 9223372036854775800
  %12 = insertelement <8 x float> poison, float %64, i64 0
  %13 = shufflevector <8 x float> %12, <8 x float> poison, <8 x i32> zeroinitializer
  br label %14

14:                                               ; preds = %14, %10
  %15 = phi i64 [ 0, %10 ], [ %53, %14 ]
  %16 = phi <8 x float> [ zeroinitializer, %10 ], [ %52, %14 ]
  %17 = getelementptr inbounds float, ptr %0, i64 %15
  %18 = load <8 x float>, ptr %17, align 4, !tbaa !55
  %19 = fsub reassoc nsz contract <8 x float> %18, %13
  %20 = fcmp nsz contract olt <8 x float> %19, <float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000>
  %21 = fcmp reassoc nsz contract ogt <8 x float> %19, <float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000>
  %22 = select <8 x i1> %21, <8 x float> %19, <8 x float> <float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000>
  %23 = fmul nsz contract <8 x float> %22, <float 0x3FF7154760000000, float 0x3FF7154760000000, float 0x3FF7154760000000, float 0x3FF7154760000000, float 0x3FF7154760000000, float 0x3FF7154760000000, float 0x3FF7154760000000, float 0x3FF7154760000000>
  %24 = fcmp nsz contract olt <8 x float> %23, zeroinitializer
  %25 = select <8 x i1> %24, <8 x float> <float -5.000000e-01, float -5.000000e-01, float -5.000000e-01, float -5.000000e-01, float -5.000000e-01, float -5.000000e-01, float -5.000000e-01, float -5.000000e-01>, <8 x float> <float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01>
  %26 = fadd nsz contract <8 x float> %23, %25
  %27 = fptosi <8 x float> %26 to <8 x i32>
  %28 = sitofp <8 x i32> %27 to <8 x float>
  %29 = fmul nsz contract <8 x float> %28, <float 0x3FE6300000000000, float 0x3FE6300000000000, float 0x3FE6300000000000, float 0x3FE6300000000000, float 0x3FE6300000000000, float 0x3FE6300000000000, float 0x3FE6300000000000, float 0x3FE6300000000000>
  %30 = fsub nsz contract <8 x float> %22, %29
  %31 = fmul nsz contract <8 x float> %28, <float 0x3F2BD01060000000, float 0x3F2BD01060000000, float 0x3F2BD01060000000, float 0x3F2BD01060000000, float 0x3F2BD01060000000, float 0x3F2BD01060000000, float 0x3F2BD01060000000, float 0x3F2BD01060000000>
  %32 = fadd nsz contract <8 x float> %31, %30
  %33 = fmul nsz contract <8 x float> %32, <float 0x3F2A0D2CE0000000, float 0x3F2A0D2CE0000000, float 0x3F2A0D2CE0000000, float 0x3F2A0D2CE0000000, float 0x3F2A0D2CE0000000, float 0x3F2A0D2CE0000000, float 0x3F2A0D2CE0000000, float 0x3F2A0D2CE0000000>
  %34 = fadd nsz contract <8 x float> %33, <float 0x3F56E879C0000000, float 0x3F56E879C0000000, float 0x3F56E879C0000000, float 0x3F56E879C0000000, float 0x3F56E879C0000000, float 0x3F56E879C0000000, float 0x3F56E879C0000000, float 0x3F56E879C0000000>
  %35 = fmul nsz contract <8 x float> %32, %34
  %36 = fadd nsz contract <8 x float> %35, <float 0x3F81112100000000, float 0x3F81112100000000, float 0x3F81112100000000, float 0x3F81112100000000, float 0x3F81112100000000, float 0x3F81112100000000, float 0x3F81112100000000, float 0x3F81112100000000>
  %37 = fmul nsz contract <8 x float> %32, %36
  %38 = fadd nsz contract <8 x float> %37, <float 0x3FA5553820000000, float 0x3FA5553820000000, float 0x3FA5553820000000, float 0x3FA5553820000000, float 0x3FA5553820000000, float 0x3FA5553820000000, float 0x3FA5553820000000, float 0x3FA5553820000000>
  %39 = fmul nsz contract <8 x float> %32, %38
  %40 = fadd nsz contract <8 x float> %39, <float 0x3FC5555540000000, float 0x3FC5555540000000, float 0x3FC5555540000000, float 0x3FC5555540000000, float 0x3FC5555540000000, float 0x3FC5555540000000, float 0x3FC5555540000000, float 0x3FC5555540000000>
  %41 = fmul nsz contract <8 x float> %32, %40
  %42 = fadd nsz contract <8 x float> %41, <float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01>
  %43 = fmul nsz contract <8 x float> %32, %42
  %44 = fmul nsz contract <8 x float> %32, %43
  %45 = fadd nsz contract <8 x float> %32, %44
  %46 = fadd nsz contract <8 x float> %45, <float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00>
  %47 = shl <8 x i32> %27, <i32 23, i32 23, i32 23, i32 23, i32 23, i32 23, i32 23, i32 23>
  %48 = add <8 x i32> %47, <i32 1065353216, i32 1065353216, i32 1065353216, i32 1065353216, i32 1065353216, i32 1065353216, i32 1065353216, i32 1065353216>
  %49 = bitcast <8 x i32> %48 to <8 x float>
  %50 = fmul nsz contract <8 x float> %46, %49
  %51 = select <8 x i1> %20, <8 x float> zeroinitializer, <8 x float> %50
  store <8 x float> %51, ptr %17, align 4, !tbaa !55
  %52 = fadd reassoc nsz contract <8 x float> %51, %16
  %53 = add nuw i64 %15, 8
  %54 = icmp eq i64 %53, %11
  br i1 %54, label %55, label %14, !llvm.loop !190

55:                                               ; preds = %14
  %56 = tail call reassoc nsz contract float @llvm.vector.reduce.fadd.v8f32(float -0.000000e+00, <8 x float> %52)
  %57 = icmp eq i64 %11, %1
  br i1 %57, label %67, label %7

58:                                               ; preds = %2, %58
  %59 = phi i64 [ %65, %58 ], [ 0, %2 ]
  %60 = phi float [ %64, %58 ], [ 0xFFF0000000000000, %2 ]
  %61 = getelementptr inbounds float, ptr %0, i64 %59
  %62 = load float, ptr %61, align 4, !tbaa !55
  %63 = fcmp reassoc nsz contract ogt float %60, %62
  %64 = select reassoc nsz contract i1 %63, float %60, float %62
  %65 = add nuw nsw i64 %59, 1
  %66 = icmp eq i64 %65, %1
  br i1 %66, label %4, label %58, !llvm.loop !148

67:                                               ; preds = %107, %55, %2, %4
  %68 = phi float [ 0.000000e+00, %4 ], [ 0.000000e+00, %2 ], [ %56, %55 ], [ %109, %107 ]
  ret float %68

69:                                               ; preds = %7, %107
  %70 = phi i64 [ %110, %107 ], [ %8, %7 ]
  %71 = phi float [ %109, %107 ], [ %9, %7 ]
  %72 = getelementptr inbounds float, ptr %0, i64 %70
  %73 = load float, ptr %72, align 4, !tbaa !55
  %74 = fsub reassoc nsz contract float %73, %64
  %75 = fcmp nsz contract olt float %74, 0xC055D33340000000
  br i1 %75, label %107, label %76

76:                                               ; preds = %69
  %77 = fcmp reassoc nsz contract ogt float %74, 0xC055D33340000000
  %78 = select reassoc nsz contract i1 %77, float %74, float 0xC055D33340000000
  %79 = fmul nsz contract float %78, 0x3FF7154760000000
  %80 = fcmp nsz contract olt float %79, 0.000000e+00
  %81 = select nsz contract i1 %80, float -5.000000e-01, float 5.000000e-01
  %82 = fadd nsz contract float %79, %81
  %83 = fptosi float %82 to i32
  %84 = sitofp i32 %83 to float
  %85 = fmul nsz contract float %84, 0x3FE6300000000000
  %86 = fsub nsz contract float %78, %85
  %87 = fmul nsz contract float %84, 0x3F2BD01060000000
  %88 = fadd nsz contract float %87, %86
  %89 = fmul nsz contract float %88, 0x3F2A0D2CE0000000
  %90 = fadd nsz contract float %89, 0x3F56E879C0000000
  %91 = fmul nsz contract float %88, %90
  %92 = fadd nsz contract float %91, 0x3F81112100000000
  %93 = fmul nsz contract float %88, %92
  %94 = fadd nsz contract float %93, 0x3FA5553820000000
  %95 = fmul nsz contract float %88, %94
  %96 = fadd nsz contract float %95, 0x3FC5555540000000
  %97 = fmul nsz contract float %88, %96
  %98 = fadd nsz contract float %97, 5.000000e-01
  %99 = fmul nsz contract float %88, %98
  %100 = fmul nsz contract float %88, %99
  %101 = fadd nsz contract float %88, %100
  %102 = fadd nsz contract float %101, 1.000000e+00
  %103 = shl i32 %83, 23
  %104 = add i32 %103, 1065353216
  %105 = bitcast i32 %104 to float
  %106 = fmul nsz contract float %102, %105
  br label %107

107:                                              ; preds = %69, %76
  %108 = phi reassoc nsz contract float [ %106, %76 ], [ 0.000000e+00, %69 ]
  store float %108, ptr %72, align 4, !tbaa !55
  %109 = fadd reassoc nsz contract float %108, %71
  %110 = add nuw nsw i64 %70, 1
  %111 = icmp eq i64 %110, %1
  br i1 %111, label %67, label %69, !llvm.loop !191
}

; Function Attrs: nofree norecurse nosync nounwind
define dso_local void @choose(ptr nocapture noundef readonly %0, i64 noundef %1) local_unnamed_addr #0 {
  %3 = alloca %struct.Room, align 8
  call void @llvm.lifetime.start.p0(i64 208, ptr nonnull %3) #17
  tail call void @llvm.experimental.noalias.scope.decl(metadata !192)
  %4 = load i64, ptr %0, align 8, !tbaa !7
  %5 = getelementptr inbounds i8, ptr %0, i64 8
  %6 = load i64, ptr %5, align 8, !tbaa !14, !noalias !192
  %7 = getelementptr inbounds i8, ptr %0, i64 128
  %8 = load i64, ptr %7, align 8, !tbaa !15, !noalias !192
  store i64 0, ptr %3, align 8, !tbaa !16, !alias.scope !192
  %9 = icmp sgt i64 %8, 1
  br i1 %9, label %10, label %15

10:                                               ; preds = %2
  %11 = add nsw i64 %4, 3
  %12 = sdiv i64 %11, 4
  %13 = sdiv i64 %12, %8
  %14 = shl nsw i64 %13, 2
  br label %15

15:                                               ; preds = %2, %10
  %16 = phi i64 [ %14, %10 ], [ %4, %2 ]
  %17 = mul nsw i64 %6, %4
  %18 = getelementptr inbounds i8, ptr %3, i64 8
  store i64 %16, ptr %18, align 8, !tbaa !18, !alias.scope !192
  %19 = getelementptr inbounds i8, ptr %0, i64 568
  %20 = load ptr, ptr %19, align 8, !tbaa !19, !noalias !192
  %21 = getelementptr inbounds i8, ptr %3, i64 16
  store ptr %20, ptr %21, align 8, !tbaa !20, !alias.scope !192
  %22 = getelementptr inbounds i8, ptr %0, i64 24
  %23 = load i64, ptr %22, align 8, !tbaa !21, !noalias !192
  %24 = mul nsw i64 %23, %4
  %25 = getelementptr inbounds float, ptr %20, i64 %24
  %26 = getelementptr inbounds i8, ptr %3, i64 24
  store ptr %25, ptr %26, align 8, !tbaa !22, !alias.scope !192
  %27 = getelementptr inbounds float, ptr %25, i64 %24
  %28 = getelementptr inbounds i8, ptr %3, i64 32
  store ptr %27, ptr %28, align 8, !tbaa !23, !alias.scope !192
  %29 = getelementptr inbounds float, ptr %27, i64 %24
  %30 = getelementptr inbounds i8, ptr %3, i64 40
  store ptr %29, ptr %30, align 8, !tbaa !24, !alias.scope !192
  %31 = mul nsw i64 %4, 3
  %32 = mul nsw i64 %31, %23
  %33 = getelementptr inbounds float, ptr %29, i64 %32
  %34 = getelementptr inbounds i8, ptr %3, i64 48
  store ptr %33, ptr %34, align 8, !tbaa !25, !alias.scope !192
  %35 = getelementptr inbounds i8, ptr %0, i64 32
  %36 = load i64, ptr %35, align 8, !tbaa !26, !noalias !192
  %37 = mul nsw i64 %36, %4
  %38 = getelementptr inbounds float, ptr %33, i64 %37
  %39 = getelementptr inbounds i8, ptr %3, i64 56
  store ptr %38, ptr %39, align 8, !tbaa !27, !alias.scope !192
  %40 = getelementptr inbounds i8, ptr %0, i64 48
  %41 = load i64, ptr %40, align 8, !tbaa !28, !noalias !192
  %42 = mul nsw i64 %41, %4
  %43 = getelementptr inbounds float, ptr %38, i64 %42
  %44 = getelementptr inbounds i8, ptr %3, i64 64
  store ptr %43, ptr %44, align 8, !tbaa !29, !alias.scope !192
  %45 = getelementptr inbounds float, ptr %43, i64 %17
  %46 = getelementptr inbounds i8, ptr %3, i64 72
  store ptr %45, ptr %46, align 8, !tbaa !30, !alias.scope !192
  %47 = getelementptr inbounds float, ptr %45, i64 %17
  %48 = getelementptr inbounds i8, ptr %3, i64 80
  store ptr %47, ptr %48, align 8, !tbaa !31, !alias.scope !192
  %49 = getelementptr inbounds float, ptr %47, i64 %17
  %50 = getelementptr inbounds i8, ptr %3, i64 88
  store ptr %49, ptr %50, align 8, !tbaa !32, !alias.scope !192
  %51 = mul nsw i64 %8, %6
  %52 = getelementptr inbounds float, ptr %49, i64 %51
  %53 = getelementptr inbounds i8, ptr %3, i64 96
  store ptr %52, ptr %53, align 8, !tbaa !33, !alias.scope !192
  %54 = mul i64 %4, 136
  %55 = getelementptr inbounds i8, ptr %52, i64 %54
  %56 = getelementptr inbounds i8, ptr %0, i64 72
  %57 = load i64, ptr %56, align 8, !tbaa !34, !noalias !192
  %58 = getelementptr inbounds i8, ptr %3, i64 104
  store ptr %55, ptr %58, align 8, !tbaa !35, !alias.scope !192
  %59 = shl nsw i64 %8, 1
  %60 = mul nsw i64 %57, %59
  %61 = getelementptr inbounds float, ptr %55, i64 %60
  %62 = getelementptr inbounds i8, ptr %3, i64 112
  store ptr %61, ptr %62, align 8, !tbaa !36, !alias.scope !192
  %63 = getelementptr inbounds float, ptr %61, i64 %4
  %64 = getelementptr inbounds i8, ptr %3, i64 120
  store ptr %63, ptr %64, align 8, !tbaa !37, !alias.scope !192
  %65 = getelementptr inbounds float, ptr %63, i64 %4
  %66 = getelementptr inbounds i8, ptr %3, i64 128
  store ptr %65, ptr %66, align 8, !tbaa !38, !alias.scope !192
  %67 = getelementptr inbounds float, ptr %65, i64 %4
  %68 = getelementptr inbounds i8, ptr %3, i64 136
  store ptr %67, ptr %68, align 8, !tbaa !39, !alias.scope !192
  %69 = getelementptr inbounds float, ptr %67, i64 %4
  %70 = getelementptr inbounds i8, ptr %3, i64 144
  store ptr %69, ptr %70, align 8, !tbaa !40, !alias.scope !192
  %71 = getelementptr inbounds float, ptr %69, i64 %4
  %72 = getelementptr inbounds i8, ptr %3, i64 152
  store ptr %71, ptr %72, align 8, !tbaa !41, !alias.scope !192
  %73 = mul i64 %4, 376
  %74 = getelementptr inbounds i8, ptr %71, i64 %73
  %75 = getelementptr inbounds i8, ptr %3, i64 160
  store ptr %74, ptr %75, align 8, !tbaa !42, !alias.scope !192
  %76 = getelementptr inbounds i8, ptr %0, i64 576
  %77 = load ptr, ptr %76, align 8, !tbaa !43, !noalias !192
  %78 = getelementptr inbounds i8, ptr %3, i64 176
  store ptr %77, ptr %78, align 8, !tbaa !44, !alias.scope !192
  %79 = getelementptr inbounds i64, ptr %77, i64 %60
  %80 = getelementptr inbounds i8, ptr %3, i64 184
  store ptr %79, ptr %80, align 8, !tbaa !45, !alias.scope !192
  %81 = getelementptr inbounds i64, ptr %79, i64 %4
  %82 = getelementptr inbounds i8, ptr %3, i64 192
  store ptr %81, ptr %82, align 8, !tbaa !46, !alias.scope !192
  %83 = getelementptr inbounds i64, ptr %81, i64 %4
  %84 = getelementptr inbounds i8, ptr %3, i64 200
  store ptr %83, ptr %84, align 8, !tbaa !47, !alias.scope !192
  %85 = shl i64 %4, 4
  %86 = getelementptr i8, ptr %83, i64 %85
  %87 = getelementptr i8, ptr %86, i64 192
  %88 = getelementptr inbounds i8, ptr %3, i64 168
  store ptr %87, ptr %88, align 8, !tbaa !48, !alias.scope !192
  %89 = getelementptr inbounds i8, ptr %0, i64 112
  %90 = load i64, ptr %89, align 8, !tbaa !71
  %91 = icmp ne i64 %90, 0
  %92 = icmp sgt i64 %4, 11
  %93 = select i1 %91, i1 %92, i1 false
  br i1 %93, label %94, label %95

94:                                               ; preds = %15
  call fastcc void @best_of_endings(ptr noundef nonnull %0, ptr noundef nonnull %3) #18
  br label %96

95:                                               ; preds = %15
  call fastcc void @best_extensions(ptr noundef nonnull %0, ptr noundef nonnull %3) #18
  br label %96

96:                                               ; preds = %95, %94
  call fastcc void @go_on(ptr noundef nonnull %0, ptr noundef nonnull %3, i64 noundef %1) #18
  call void @llvm.lifetime.end.p0(i64 208, ptr nonnull %3) #17
  ret void
}

; Function Attrs: nofree noinline norecurse nosync nounwind memory(readwrite, inaccessiblemem: none)
define internal fastcc void @best_of_endings(ptr nocapture noundef readonly %0, ptr nocapture noundef readonly %1) unnamed_addr #5 {
  %3 = load i64, ptr %0, align 8, !tbaa !7
  %4 = add nsw i64 %3, 11
  %5 = sdiv i64 %4, 12
  %6 = icmp sgt i64 %3, 0
  br i1 %6, label %7, label %51

7:                                                ; preds = %2
  %8 = mul i64 %5, 24
  %9 = getelementptr inbounds i8, ptr %1, i64 160
  %10 = load ptr, ptr %9, align 8, !tbaa !42
  %11 = getelementptr inbounds i8, ptr %1, i64 200
  %12 = load ptr, ptr %11, align 8, !tbaa !47
  %13 = tail call i64 @llvm.smax.i64(i64 %8, i64 1)
  %14 = icmp slt i64 %8, 4
  br i1 %14, label %15, label %17

15:                                               ; preds = %25, %7
  %16 = phi i64 [ 0, %7 ], [ %18, %25 ]
  br label %38

17:                                               ; preds = %7
  %18 = and i64 %13, 9223372036854775800
  br label %19

19:                                               ; preds = %19, %17
  %20 = phi i64 [ 0, %17 ], [ %23, %19 ]
  %21 = getelementptr inbounds float, ptr %10, i64 %20
  store <4 x float> <float 0xFFF0000000000000, float 0xFFF0000000000000, float 0xFFF0000000000000, float 0xFFF0000000000000>, ptr %21, align 4, !tbaa !55
  %22 = getelementptr inbounds i64, ptr %12, i64 %20
  store <4 x i64> zeroinitializer, ptr %22, align 8, !tbaa !83
  %23 = add nuw i64 %20, 4
  %24 = icmp eq i64 %23, %18
  br i1 %24, label %25, label %19, !llvm.loop !195

25:                                               ; preds = %19
  %26 = icmp eq i64 %13, %18
  br i1 %26, label %27, label %15

27:                                               ; preds = %38, %25
  br i1 %6, label %28, label %51

28:                                               ; preds = %27
  %29 = getelementptr inbounds i8, ptr %0, i64 8
  %30 = getelementptr inbounds i8, ptr %1, i64 168
  %31 = getelementptr inbounds i8, ptr %1, i64 72
  %32 = getelementptr inbounds i8, ptr %1, i64 160
  %33 = getelementptr inbounds i8, ptr %1, i64 80
  %34 = getelementptr inbounds i8, ptr %1, i64 200
  %35 = add nsw i64 %5, -1
  %36 = icmp ugt i64 %3, 12
  %37 = load i64, ptr %29, align 8, !tbaa !14
  br label %44

38:                                               ; preds = %15, %38
  %39 = phi i64 [ %42, %38 ], [ %16, %15 ]
  %40 = getelementptr inbounds float, ptr %10, i64 %39
  store float 0xFFF0000000000000, ptr %40, align 4, !tbaa !55
  %41 = getelementptr inbounds i64, ptr %12, i64 %39
  store i64 0, ptr %41, align 8, !tbaa !83
  %42 = add nuw nsw i64 %39, 1
  %43 = icmp eq i64 %42, %13
  br i1 %43, label %27, label %38, !llvm.loop !196

44:                                               ; preds = %28, %58
  %45 = phi i64 [ %37, %28 ], [ %59, %58 ]
  %46 = phi i64 [ 0, %28 ], [ %60, %58 ]
  %47 = icmp sgt i64 %45, 0
  br i1 %47, label %48, label %58

48:                                               ; preds = %44
  %49 = load ptr, ptr %31, align 8, !tbaa !30
  %50 = load ptr, ptr %32, align 8, !tbaa !42
  br label %62

51:                                               ; preds = %58, %2, %27
  %52 = getelementptr inbounds i8, ptr %1, i64 160
  %53 = load ptr, ptr %52, align 8, !tbaa !42
  %54 = ptrtoint ptr %53 to i64
  %55 = getelementptr inbounds i8, ptr %1, i64 136
  %56 = getelementptr inbounds i8, ptr %1, i64 200
  %57 = getelementptr inbounds i8, ptr %1, i64 184
  br label %125

58:                                               ; preds = %118, %44
  %59 = phi i64 [ %45, %44 ], [ %122, %118 ]
  %60 = add nuw nsw i64 %46, 1
  %61 = icmp eq i64 %60, %3
  br i1 %61, label %51, label %44, !llvm.loop !197

62:                                               ; preds = %48, %118
  %63 = phi ptr [ %119, %118 ], [ %50, %48 ]
  %64 = phi ptr [ %120, %118 ], [ %49, %48 ]
  %65 = phi i64 [ %122, %118 ], [ %45, %48 ]
  %66 = phi i64 [ %121, %118 ], [ 0, %48 ]
  %67 = mul nsw i64 %65, %46
  %68 = add nsw i64 %67, %66
  %69 = load ptr, ptr %30, align 8, !tbaa !48
  %70 = getelementptr inbounds i64, ptr %69, i64 %68
  %71 = load i64, ptr %70, align 8, !tbaa !83
  %72 = shl nsw i64 %71, 1
  %73 = mul nsw i64 %72, %5
  %74 = getelementptr inbounds float, ptr %64, i64 %68
  %75 = load float, ptr %74, align 4, !tbaa !55
  %76 = add nsw i64 %73, %5
  %77 = getelementptr float, ptr %63, i64 %76
  %78 = getelementptr i8, ptr %77, i64 -4
  %79 = load float, ptr %78, align 4, !tbaa !55
  %80 = fcmp reassoc nsz contract ugt float %75, %79
  br i1 %80, label %81, label %118

81:                                               ; preds = %62
  %82 = load ptr, ptr %33, align 8, !tbaa !31
  %83 = getelementptr inbounds float, ptr %82, i64 %68
  %84 = load float, ptr %83, align 4, !tbaa !55
  %85 = tail call fastcc i32 @is_in_nucleus(ptr noundef nonnull %0, ptr noundef nonnull %1, i64 noundef %46, float noundef %84) #18
  %86 = icmp eq i32 %85, 0
  %87 = select i1 %86, i64 %76, i64 %73
  %88 = load ptr, ptr %31, align 8, !tbaa !30
  %89 = getelementptr inbounds float, ptr %88, i64 %68
  %90 = load float, ptr %89, align 4, !tbaa !55
  %91 = load ptr, ptr %32, align 8, !tbaa !42
  %92 = getelementptr float, ptr %91, i64 %87
  %93 = getelementptr float, ptr %92, i64 %5
  %94 = getelementptr i8, ptr %93, i64 -4
  %95 = load float, ptr %94, align 4, !tbaa !55
  %96 = fcmp reassoc nsz contract ogt float %90, %95
  br i1 %96, label %97, label %118

97:                                               ; preds = %81
  %98 = load ptr, ptr %34, align 8, !tbaa !47
  %99 = getelementptr inbounds i64, ptr %98, i64 %87
  br i1 %36, label %100, label %114

100:                                              ; preds = %97, %107
  %101 = phi i64 [ %112, %107 ], [ %35, %97 ]
  %102 = phi i64 [ %101, %107 ], [ %5, %97 ]
  %103 = add nsw i64 %102, -2
  %104 = getelementptr inbounds float, ptr %92, i64 %103
  %105 = load float, ptr %104, align 4, !tbaa !55
  %106 = fcmp reassoc nsz contract olt float %105, %90
  br i1 %106, label %107, label %114

107:                                              ; preds = %100
  %108 = getelementptr inbounds float, ptr %92, i64 %101
  store float %105, ptr %108, align 4, !tbaa !55
  %109 = getelementptr inbounds i64, ptr %99, i64 %103
  %110 = load i64, ptr %109, align 8, !tbaa !83
  %111 = getelementptr inbounds i64, ptr %99, i64 %101
  store i64 %110, ptr %111, align 8, !tbaa !83
  %112 = add nsw i64 %101, -1
  %113 = icmp sgt i64 %101, 1
  br i1 %113, label %100, label %114, !llvm.loop !198

114:                                              ; preds = %100, %107, %97
  %115 = phi i64 [ %35, %97 ], [ %112, %107 ], [ %101, %100 ]
  %116 = getelementptr inbounds float, ptr %92, i64 %115
  store float %90, ptr %116, align 4, !tbaa !55
  %117 = getelementptr inbounds i64, ptr %99, i64 %115
  store i64 %68, ptr %117, align 8, !tbaa !83
  br label %118

118:                                              ; preds = %81, %114, %62
  %119 = phi ptr [ %91, %81 ], [ %91, %114 ], [ %63, %62 ]
  %120 = phi ptr [ %88, %81 ], [ %88, %114 ], [ %64, %62 ]
  %121 = add nuw nsw i64 %66, 1
  %122 = load i64, ptr %29, align 8, !tbaa !14
  %123 = icmp slt i64 %121, %122
  br i1 %123, label %62, label %58, !llvm.loop !199

124:                                              ; preds = %180
  ret void

125:                                              ; preds = %51, %180
  %126 = phi i64 [ 0, %51 ], [ %181, %180 ]
  %127 = phi i64 [ 0, %51 ], [ %182, %180 ]
  %128 = sub nsw i64 %4, %127
  %129 = sdiv i64 %128, 12
  %130 = shl nuw nsw i64 %127, 1
  %131 = mul nsw i64 %130, %5
  %132 = getelementptr inbounds float, ptr %53, i64 %131
  %133 = load float, ptr %132, align 4, !tbaa !55
  %134 = fcmp reassoc nsz contract oeq float %133, 0xFFF0000000000000
  %135 = select i1 %134, i64 %5, i64 0
  %136 = add i64 %135, %131
  %137 = icmp sgt i64 %128, 11
  br i1 %137, label %138, label %180

138:                                              ; preds = %125
  %139 = load ptr, ptr %55, align 8, !tbaa !39
  %140 = load ptr, ptr %56, align 8, !tbaa !47
  %141 = load ptr, ptr %57, align 8, !tbaa !45
  %142 = icmp ult i64 %129, 4
  br i1 %142, label %143, label %146

143:                                              ; preds = %178, %146, %138
  %144 = phi i64 [ 0, %146 ], [ 0, %138 ], [ %164, %178 ]
  %145 = phi i64 [ %126, %146 ], [ %126, %138 ], [ %165, %178 ]
  br label %184

146:                                              ; preds = %138
  %147 = ptrtoint ptr %141 to i64
  %148 = ptrtoint ptr %140 to i64
  %149 = ptrtoint ptr %139 to i64
  %150 = shl i64 %126, 2
  %151 = shl i64 %136, 2
  %152 = add i64 %150, %149
  %153 = add i64 %151, %54
  %154 = sub i64 %152, %153
  %155 = icmp ult i64 %154, 32
  %156 = shl i64 %126, 3
  %157 = add i64 %156, %147
  %158 = shl i64 %136, 3
  %159 = add i64 %158, %148
  %160 = sub i64 %157, %159
  %161 = icmp ult i64 %160, 64
  %162 = or i1 %155, %161
  br i1 %162, label %143, label %163

163:                                              ; preds = %146
  %164 = and i64 %129, 1152921504606846972
  %165 = add i64 %126, %164
  br label %166

166:                                              ; preds = %166, %163
  %167 = phi i64 [ 0, %163 ], [ %176, %166 ]
  %168 = add i64 %126, %167
  %169 = add nsw i64 %136, %167
  %170 = getelementptr inbounds float, ptr %53, i64 %169
  %171 = load <4 x float>, ptr %170, align 4, !tbaa !55
  %172 = getelementptr inbounds float, ptr %139, i64 %168
  store <4 x float> %171, ptr %172, align 4, !tbaa !55
  %173 = getelementptr inbounds i64, ptr %140, i64 %169
  %174 = load <4 x i64>, ptr %173, align 8, !tbaa !83
  %175 = getelementptr inbounds i64, ptr %141, i64 %168
  store <4 x i64> %174, ptr %175, align 8, !tbaa !83
  %176 = add nuw i64 %167, 4
  %177 = icmp eq i64 %176, %164
  br i1 %177, label %178, label %166, !llvm.loop !200

178:                                              ; preds = %166
  %179 = icmp eq i64 %129, %164
  br i1 %179, label %180, label %143

180:                                              ; preds = %184, %178, %125
  %181 = phi i64 [ %126, %125 ], [ %165, %178 ], [ %195, %184 ]
  %182 = add nuw nsw i64 %127, 1
  %183 = icmp eq i64 %182, 12
  br i1 %183, label %124, label %125, !llvm.loop !201

184:                                              ; preds = %143, %184
  %185 = phi i64 [ %194, %184 ], [ %144, %143 ]
  %186 = phi i64 [ %195, %184 ], [ %145, %143 ]
  %187 = add nsw i64 %136, %185
  %188 = getelementptr inbounds float, ptr %53, i64 %187
  %189 = load float, ptr %188, align 4, !tbaa !55
  %190 = getelementptr inbounds float, ptr %139, i64 %186
  store float %189, ptr %190, align 4, !tbaa !55
  %191 = getelementptr inbounds i64, ptr %140, i64 %187
  %192 = load i64, ptr %191, align 8, !tbaa !83
  %193 = getelementptr inbounds i64, ptr %141, i64 %186
  store i64 %192, ptr %193, align 8, !tbaa !83
  %194 = add nuw nsw i64 %185, 1
  %195 = add nsw i64 %186, 1
  %196 = icmp eq i64 %194, %129
  br i1 %196, label %180, label %184, !llvm.loop !202
}

; Function Attrs: nofree noinline norecurse nosync nounwind memory(readwrite, inaccessiblemem: none)
define internal fastcc void @best_extensions(ptr nocapture noundef readonly %0, ptr nocapture noundef readonly %1) unnamed_addr #5 {
  %3 = load i64, ptr %0, align 8, !tbaa !7
  %4 = icmp sgt i64 %3, 0
  br i1 %4, label %5, label %42

5:                                                ; preds = %2
  %6 = getelementptr inbounds i8, ptr %1, i64 136
  %7 = load ptr, ptr %6, align 8, !tbaa !39
  %8 = getelementptr inbounds i8, ptr %1, i64 184
  %9 = load ptr, ptr %8, align 8, !tbaa !45
  %10 = icmp ult i64 %3, 4
  br i1 %10, label %11, label %13

11:                                               ; preds = %21, %5
  %12 = phi i64 [ 0, %5 ], [ %14, %21 ]
  br label %32

13:                                               ; preds = %5
  %14 = and i64 %3, 9223372036854775804
  br label %15

15:                                               ; preds = %15, %13
  %16 = phi i64 [ 0, %13 ], [ %19, %15 ]
  %17 = getelementptr inbounds float, ptr %7, i64 %16
  store <4 x float> <float 0xFFF0000000000000, float 0xFFF0000000000000, float 0xFFF0000000000000, float 0xFFF0000000000000>, ptr %17, align 4, !tbaa !55
  %18 = getelementptr inbounds i64, ptr %9, i64 %16
  store <4 x i64> zeroinitializer, ptr %18, align 8, !tbaa !83
  %19 = add nuw i64 %16, 4
  %20 = icmp eq i64 %19, %14
  br i1 %20, label %21, label %15, !llvm.loop !203

21:                                               ; preds = %15
  %22 = icmp eq i64 %3, %14
  br i1 %22, label %23, label %11

23:                                               ; preds = %32, %21
  br i1 %4, label %24, label %42

24:                                               ; preds = %23
  %25 = getelementptr inbounds i8, ptr %0, i64 8
  %26 = getelementptr inbounds i8, ptr %1, i64 72
  %27 = getelementptr inbounds i8, ptr %1, i64 136
  %28 = getelementptr inbounds i8, ptr %1, i64 80
  %29 = getelementptr inbounds i8, ptr %1, i64 184
  %30 = icmp eq i64 %3, 1
  %31 = load i64, ptr %25, align 8, !tbaa !14
  br label %38

32:                                               ; preds = %11, %32
  %33 = phi i64 [ %36, %32 ], [ %12, %11 ]
  %34 = getelementptr inbounds float, ptr %7, i64 %33
  store float 0xFFF0000000000000, ptr %34, align 4, !tbaa !55
  %35 = getelementptr inbounds i64, ptr %9, i64 %33
  store i64 0, ptr %35, align 8, !tbaa !83
  %36 = add nuw nsw i64 %33, 1
  %37 = icmp eq i64 %36, %3
  br i1 %37, label %23, label %32, !llvm.loop !204

38:                                               ; preds = %24, %43
  %39 = phi i64 [ %31, %24 ], [ %44, %43 ]
  %40 = phi i64 [ 0, %24 ], [ %45, %43 ]
  %41 = icmp sgt i64 %39, 0
  br i1 %41, label %47, label %43

42:                                               ; preds = %43, %2, %23
  ret void

43:                                               ; preds = %89, %38
  %44 = phi i64 [ %39, %38 ], [ %91, %89 ]
  %45 = add nuw nsw i64 %40, 1
  %46 = icmp eq i64 %45, %3
  br i1 %46, label %42, label %38, !llvm.loop !205

47:                                               ; preds = %38, %89
  %48 = phi i64 [ %91, %89 ], [ %39, %38 ]
  %49 = phi i64 [ %90, %89 ], [ 0, %38 ]
  %50 = mul nsw i64 %48, %40
  %51 = add nsw i64 %50, %49
  %52 = load ptr, ptr %26, align 8, !tbaa !30
  %53 = getelementptr inbounds float, ptr %52, i64 %51
  %54 = load float, ptr %53, align 4, !tbaa !55
  %55 = load ptr, ptr %27, align 8, !tbaa !39
  %56 = getelementptr float, ptr %55, i64 %3
  %57 = getelementptr i8, ptr %56, i64 -4
  %58 = load float, ptr %57, align 4, !tbaa !55
  %59 = fcmp reassoc nsz contract ogt float %54, %58
  br i1 %59, label %60, label %89

60:                                               ; preds = %47
  %61 = load ptr, ptr %28, align 8, !tbaa !31
  %62 = getelementptr inbounds float, ptr %61, i64 %51
  %63 = load float, ptr %62, align 4, !tbaa !55
  %64 = tail call fastcc i32 @is_in_nucleus(ptr noundef nonnull %0, ptr noundef nonnull %1, i64 noundef %40, float noundef %63) #18
  %65 = icmp eq i32 %64, 0
  br i1 %65, label %89, label %66

66:                                               ; preds = %60
  %67 = load ptr, ptr %27, align 8, !tbaa !39
  %68 = load ptr, ptr %29, align 8, !tbaa !45
  %69 = load ptr, ptr %26, align 8, !tbaa !30
  %70 = getelementptr inbounds float, ptr %69, i64 %51
  %71 = load float, ptr %70, align 4, !tbaa !55
  br i1 %30, label %85, label %72

72:                                               ; preds = %66, %79
  %73 = phi i64 [ %74, %79 ], [ %3, %66 ]
  %74 = add nsw i64 %73, -1
  %75 = add nsw i64 %73, -2
  %76 = getelementptr inbounds float, ptr %67, i64 %75
  %77 = load float, ptr %76, align 4, !tbaa !55
  %78 = fcmp reassoc nsz contract olt float %77, %71
  br i1 %78, label %79, label %85

79:                                               ; preds = %72
  %80 = getelementptr inbounds float, ptr %67, i64 %74
  store float %77, ptr %80, align 4, !tbaa !55
  %81 = getelementptr inbounds i64, ptr %68, i64 %75
  %82 = load i64, ptr %81, align 8, !tbaa !83
  %83 = getelementptr inbounds i64, ptr %68, i64 %74
  store i64 %82, ptr %83, align 8, !tbaa !83
  %84 = icmp sgt i64 %73, 2
  br i1 %84, label %72, label %85, !llvm.loop !198

85:                                               ; preds = %72, %79, %66
  %86 = phi i64 [ 0, %66 ], [ 0, %79 ], [ %74, %72 ]
  %87 = getelementptr inbounds float, ptr %67, i64 %86
  store float %71, ptr %87, align 4, !tbaa !55
  %88 = getelementptr inbounds i64, ptr %68, i64 %86
  store i64 %51, ptr %88, align 8, !tbaa !83
  br label %89

89:                                               ; preds = %85, %60, %47
  %90 = add nuw nsw i64 %49, 1
  %91 = load i64, ptr %25, align 8, !tbaa !14
  %92 = icmp slt i64 %90, %91
  br i1 %92, label %47, label %43, !llvm.loop !206
}

; Function Attrs: nofree noinline norecurse nosync nounwind memory(readwrite, inaccessiblemem: none)
define internal fastcc void @go_on(ptr nocapture noundef readonly %0, ptr nocapture noundef readonly %1, i64 noundef %2) unnamed_addr #5 {
  %4 = load i64, ptr %0, align 8, !tbaa !7
  %5 = getelementptr inbounds i8, ptr %0, i64 312
  %6 = load i64, ptr %5, align 8, !tbaa !49
  %7 = add nsw i64 %6, %2
  %8 = getelementptr inbounds i8, ptr %0, i64 552
  %9 = load ptr, ptr %8, align 8, !tbaa !207
  %10 = mul nsw i64 %4, %2
  %11 = getelementptr inbounds i64, ptr %9, i64 %10
  %12 = getelementptr inbounds i8, ptr %0, i64 560
  %13 = load ptr, ptr %12, align 8, !tbaa !208
  %14 = getelementptr inbounds i64, ptr %13, i64 %10
  %15 = icmp sgt i64 %4, 0
  br i1 %15, label %16, label %30

16:                                               ; preds = %3
  %17 = getelementptr inbounds i8, ptr %1, i64 184
  %18 = getelementptr inbounds i8, ptr %0, i64 8
  %19 = getelementptr inbounds i8, ptr %1, i64 136
  %20 = getelementptr inbounds i8, ptr %0, i64 488
  %21 = getelementptr inbounds i8, ptr %0, i64 496
  %22 = getelementptr inbounds i8, ptr %1, i64 64
  %23 = getelementptr inbounds i8, ptr %1, i64 144
  %24 = getelementptr inbounds i8, ptr %0, i64 96
  %25 = getelementptr inbounds i8, ptr %0, i64 504
  %26 = getelementptr inbounds i8, ptr %1, i64 96
  %27 = getelementptr inbounds i8, ptr %1, i64 152
  br label %56

28:                                               ; preds = %94
  %29 = load i64, ptr %5, align 8, !tbaa !49
  br label %30

30:                                               ; preds = %28, %3
  %31 = phi i64 [ %29, %28 ], [ %6, %3 ]
  %32 = getelementptr inbounds i8, ptr %0, i64 528
  %33 = load ptr, ptr %32, align 8, !tbaa !52
  %34 = getelementptr inbounds i8, ptr %0, i64 80
  %35 = load i64, ptr %34, align 8, !tbaa !53
  %36 = getelementptr inbounds i8, ptr %1, i64 192
  %37 = load ptr, ptr %36, align 8, !tbaa !46
  tail call fastcc void @reorder(ptr noundef %33, i64 noundef %35, ptr noundef %11, i64 noundef %4, ptr noundef %37, i64 noundef %31, i64 noundef %7) #18
  %38 = getelementptr inbounds i8, ptr %0, i64 536
  %39 = load ptr, ptr %38, align 8, !tbaa !104
  %40 = getelementptr inbounds i8, ptr %0, i64 48
  %41 = load i64, ptr %40, align 8, !tbaa !28
  %42 = load ptr, ptr %36, align 8, !tbaa !46
  %43 = getelementptr inbounds i8, ptr %0, i64 320
  %44 = load i64, ptr %43, align 8, !tbaa !103
  %45 = add nsw i64 %44, %2
  tail call fastcc void @reorder(ptr noundef %39, i64 noundef %41, ptr noundef %11, i64 noundef %4, ptr noundef %42, i64 noundef 0, i64 noundef %45) #18
  %46 = getelementptr inbounds i8, ptr %0, i64 544
  %47 = load ptr, ptr %46, align 8, !tbaa !209
  %48 = load ptr, ptr %36, align 8, !tbaa !46
  tail call fastcc void @reorder(ptr noundef %47, i64 noundef 1, ptr noundef %11, i64 noundef %4, ptr noundef %48, i64 noundef 0, i64 noundef 1) #18
  br i1 %15, label %49, label %140

49:                                               ; preds = %30
  %50 = load ptr, ptr %32, align 8, !tbaa !52
  %51 = getelementptr i64, ptr %50, i64 %7
  %52 = getelementptr inbounds i8, ptr %1, i64 144
  %53 = load ptr, ptr %52, align 8, !tbaa !40
  %54 = getelementptr inbounds i8, ptr %0, i64 496
  %55 = load ptr, ptr %54, align 8, !tbaa !210
  br label %128

56:                                               ; preds = %16, %94
  %57 = phi i64 [ 0, %16 ], [ %95, %94 ]
  %58 = load ptr, ptr %17, align 8, !tbaa !45
  %59 = getelementptr inbounds i64, ptr %58, i64 %57
  %60 = load i64, ptr %59, align 8, !tbaa !83
  %61 = load i64, ptr %18, align 8, !tbaa !14
  %62 = sdiv i64 %60, %61
  %63 = srem i64 %60, %61
  %64 = getelementptr inbounds i64, ptr %11, i64 %57
  store i64 %62, ptr %64, align 8, !tbaa !83
  %65 = add nsw i64 %63, 3
  %66 = getelementptr inbounds i64, ptr %14, i64 %57
  store i64 %65, ptr %66, align 8, !tbaa !83
  %67 = load ptr, ptr %19, align 8, !tbaa !39
  %68 = getelementptr inbounds float, ptr %67, i64 %57
  %69 = load float, ptr %68, align 4, !tbaa !55
  %70 = load ptr, ptr %20, align 8, !tbaa !90
  %71 = getelementptr inbounds float, ptr %70, i64 %57
  store float %69, ptr %71, align 4, !tbaa !55
  %72 = load ptr, ptr %21, align 8, !tbaa !210
  %73 = getelementptr inbounds float, ptr %72, i64 %62
  %74 = load float, ptr %73, align 4, !tbaa !55
  %75 = load ptr, ptr %22, align 8, !tbaa !29
  %76 = load i64, ptr %59, align 8, !tbaa !83
  %77 = getelementptr inbounds float, ptr %75, i64 %76
  %78 = load float, ptr %77, align 4, !tbaa !55
  %79 = fadd reassoc nsz contract float %78, %74
  %80 = load ptr, ptr %23, align 8, !tbaa !40
  %81 = getelementptr inbounds float, ptr %80, i64 %57
  store float %79, ptr %81, align 4, !tbaa !55
  %82 = load i64, ptr %24, align 8, !tbaa !62
  %83 = icmp eq i64 %82, 0
  br i1 %83, label %94, label %84

84:                                               ; preds = %56
  %85 = load ptr, ptr %25, align 8, !tbaa !64
  %86 = mul i64 %62, 376
  %87 = getelementptr inbounds i8, ptr %85, i64 %86
  %88 = load ptr, ptr %26, align 8, !tbaa !33
  %89 = mul i64 %62, 136
  %90 = getelementptr inbounds i8, ptr %88, i64 %89
  %91 = load ptr, ptr %27, align 8, !tbaa !41
  %92 = mul i64 %57, 376
  %93 = getelementptr inbounds i8, ptr %91, i64 %92
  tail call fastcc void @advance(ptr noundef nonnull %0, i64 noundef %63, ptr noundef %87, ptr noundef %90, ptr noundef %93) #18
  br label %94

94:                                               ; preds = %84, %56
  %95 = add nuw nsw i64 %57, 1
  %96 = icmp eq i64 %95, %4
  br i1 %96, label %28, label %56, !llvm.loop !211

97:                                               ; preds = %128
  %98 = getelementptr inbounds i8, ptr %0, i64 96
  %99 = load i64, ptr %98, align 8, !tbaa !62
  %100 = icmp ne i64 %99, 0
  %101 = mul i64 %4, 94
  %102 = and i1 %100, %15
  br i1 %102, label %103, label %140

103:                                              ; preds = %97
  %104 = getelementptr inbounds i8, ptr %1, i64 152
  %105 = load ptr, ptr %104, align 8, !tbaa !41
  %106 = getelementptr inbounds i8, ptr %0, i64 504
  %107 = load ptr, ptr %106, align 8, !tbaa !64
  %108 = tail call i64 @llvm.smax.i64(i64 %101, i64 1)
  %109 = icmp slt i64 %101, 8
  %110 = ptrtoint ptr %107 to i64
  %111 = ptrtoint ptr %105 to i64
  %112 = sub i64 %110, %111
  %113 = icmp ult i64 %112, 128
  %114 = select i1 %109, i1 true, i1 %113
  br i1 %114, label %115, label %117

115:                                              ; preds = %126, %103
  %116 = phi i64 [ 0, %103 ], [ %118, %126 ]
  br label %146

117:                                              ; preds = %103
  %118 = and i64 %108, 9223372036854775800
  br label %119

119:                                              ; preds = %119, %117
  %120 = phi i64 [ 0, %117 ], [ %124, %119 ]
  %121 = getelementptr inbounds float, ptr %105, i64 %120
  %122 = load <8 x float>, ptr %121, align 4, !tbaa !55
  %123 = getelementptr inbounds float, ptr %107, i64 %120
  store <8 x float> %122, ptr %123, align 4, !tbaa !55
  %124 = add nuw i64 %120, 8
  %125 = icmp eq i64 %124, %118
  br i1 %125, label %126, label %119, !llvm.loop !212

126:                                              ; preds = %119
  %127 = icmp eq i64 %108, %118
  br i1 %127, label %140, label %115

128:                                              ; preds = %49, %128
  %129 = phi i64 [ 0, %49 ], [ %138, %128 ]
  %130 = getelementptr inbounds i64, ptr %14, i64 %129
  %131 = load i64, ptr %130, align 8, !tbaa !83
  %132 = load i64, ptr %34, align 8, !tbaa !53
  %133 = mul nsw i64 %132, %129
  %134 = getelementptr i64, ptr %51, i64 %133
  store i64 %131, ptr %134, align 8, !tbaa !83
  %135 = getelementptr inbounds float, ptr %53, i64 %129
  %136 = load float, ptr %135, align 4, !tbaa !55
  %137 = getelementptr inbounds float, ptr %55, i64 %129
  store float %136, ptr %137, align 4, !tbaa !55
  %138 = add nuw nsw i64 %129, 1
  %139 = icmp eq i64 %138, %4
  br i1 %139, label %97, label %128, !llvm.loop !213

140:                                              ; preds = %146, %126, %30, %97
  %141 = add nsw i64 %2, 1
  %142 = getelementptr inbounds i8, ptr %0, i64 120
  %143 = load i64, ptr %142, align 8, !tbaa !214
  %144 = srem i64 %141, %143
  %145 = icmp eq i64 %144, 0
  br i1 %145, label %153, label %158

146:                                              ; preds = %115, %146
  %147 = phi i64 [ %151, %146 ], [ %116, %115 ]
  %148 = getelementptr inbounds float, ptr %105, i64 %147
  %149 = load float, ptr %148, align 4, !tbaa !55
  %150 = getelementptr inbounds float, ptr %107, i64 %147
  store float %149, ptr %150, align 4, !tbaa !55
  %151 = add nuw nsw i64 %147, 1
  %152 = icmp slt i64 %151, %101
  br i1 %152, label %146, label %140, !llvm.loop !215

153:                                              ; preds = %140
  %154 = getelementptr inbounds i8, ptr %0, i64 112
  %155 = load i64, ptr %154, align 8, !tbaa !71
  %156 = icmp eq i64 %155, 0
  br i1 %156, label %157, label %158

157:                                              ; preds = %153
  tail call fastcc void @prune(ptr noundef nonnull %0) #18
  br label %158

158:                                              ; preds = %157, %153, %140
  ret void
}

; Function Attrs: nofree norecurse nosync nounwind
define dso_local void @take_steps(ptr nocapture noundef readonly %0, i64 noundef %1, i64 noundef %2, ptr noundef %3) local_unnamed_addr #0 {
  %5 = icmp slt i64 %1, %2
  br i1 %5, label %6, label %9

6:                                                ; preds = %4
  %7 = icmp eq ptr %3, null
  %8 = getelementptr inbounds i8, ptr %0, i64 8
  br label %10

9:                                                ; preds = %19, %4
  ret void

10:                                               ; preds = %6, %19
  %11 = phi i64 [ %1, %6 ], [ %21, %19 ]
  br i1 %7, label %19, label %12

12:                                               ; preds = %10
  %13 = sub nsw i64 %11, %1
  %14 = load i64, ptr %0, align 8, !tbaa !7
  %15 = mul nsw i64 %14, %13
  %16 = load i64, ptr %8, align 8, !tbaa !14
  %17 = mul nsw i64 %15, %16
  %18 = getelementptr inbounds float, ptr %3, i64 %17
  br label %19

19:                                               ; preds = %10, %12
  %20 = phi ptr [ %18, %12 ], [ null, %10 ]
  tail call void @score(ptr noundef %0, i64 noundef 0, i64 noundef %11, ptr noundef %20) #18
  tail call void @choose(ptr noundef %0, i64 noundef %11) #18
  %21 = add i64 %11, 1
  %22 = icmp eq i64 %21, %2
  br i1 %22, label %9, label %10, !llvm.loop !216
}

; Function Attrs: nofree norecurse nosync nounwind memory(readwrite, inaccessiblemem: none)
define dso_local void @lead(ptr nocapture noundef readonly %0, ptr nocapture noundef readonly %1, i64 noundef %2, ptr nocapture noundef writeonly %3) local_unnamed_addr #6 {
  %5 = load i64, ptr %0, align 8, !tbaa !7
  %6 = getelementptr inbounds i8, ptr %0, i64 8
  %7 = load i64, ptr %6, align 8, !tbaa !14, !noalias !217
  %8 = getelementptr inbounds i8, ptr %0, i64 128
  %9 = load i64, ptr %8, align 8, !tbaa !15, !noalias !217
  %10 = mul nsw i64 %7, %5
  %11 = getelementptr inbounds i8, ptr %0, i64 568
  %12 = load ptr, ptr %11, align 8, !tbaa !19, !noalias !217
  %13 = getelementptr inbounds i8, ptr %0, i64 24
  %14 = load i64, ptr %13, align 8, !tbaa !21, !noalias !217
  %15 = mul i64 %14, %5
  %16 = getelementptr inbounds float, ptr %12, i64 %15
  %17 = getelementptr inbounds float, ptr %16, i64 %15
  %18 = getelementptr inbounds float, ptr %17, i64 %15
  %19 = mul i64 %15, 12
  %20 = getelementptr inbounds i8, ptr %18, i64 %19
  %21 = getelementptr inbounds i8, ptr %0, i64 32
  %22 = load i64, ptr %21, align 8, !tbaa !26, !noalias !217
  %23 = mul nsw i64 %22, %5
  %24 = getelementptr inbounds float, ptr %20, i64 %23
  %25 = getelementptr inbounds i8, ptr %0, i64 48
  %26 = load i64, ptr %25, align 8, !tbaa !28, !noalias !217
  %27 = mul nsw i64 %26, %5
  %28 = getelementptr inbounds float, ptr %24, i64 %27
  %29 = getelementptr inbounds float, ptr %28, i64 %10
  %30 = getelementptr inbounds float, ptr %29, i64 %10
  %31 = getelementptr inbounds float, ptr %30, i64 %10
  %32 = mul nsw i64 %9, %7
  %33 = getelementptr inbounds float, ptr %31, i64 %32
  %34 = mul i64 %5, 136
  %35 = getelementptr inbounds i8, ptr %33, i64 %34
  %36 = getelementptr inbounds i8, ptr %0, i64 72
  %37 = load i64, ptr %36, align 8, !tbaa !34, !noalias !217
  %38 = shl nsw i64 %9, 1
  %39 = mul nsw i64 %38, %37
  %40 = getelementptr inbounds float, ptr %35, i64 %39
  %41 = getelementptr inbounds float, ptr %40, i64 %5
  %42 = getelementptr inbounds float, ptr %41, i64 %5
  %43 = getelementptr inbounds float, ptr %42, i64 %5
  %44 = getelementptr inbounds float, ptr %43, i64 %5
  %45 = getelementptr inbounds float, ptr %44, i64 %5
  %46 = icmp sgt i64 %5, 0
  br i1 %46, label %47, label %65

47:                                               ; preds = %4
  %48 = ptrtoint ptr %12 to i64
  %49 = getelementptr inbounds i8, ptr %0, i64 504
  %50 = icmp sgt i64 %2, 0
  %51 = mul i64 %14, -24
  %52 = mul i64 %7, -12
  %53 = add i64 %51, %52
  %54 = add i64 %22, %26
  %55 = shl i64 %54, 2
  %56 = sub i64 %53, %55
  %57 = add i64 %56, -156
  %58 = mul i64 %57, %5
  %59 = sub i64 %58, %48
  %60 = mul i64 %7, -4
  %61 = shl i64 %37, 3
  %62 = sub i64 %60, %61
  %63 = mul i64 %62, %9
  %64 = add i64 %59, %63
  br label %66

65:                                               ; preds = %81, %4
  ret void

66:                                               ; preds = %47, %81
  %67 = phi i64 [ %5, %47 ], [ %82, %81 ]
  %68 = phi i64 [ 0, %47 ], [ %83, %81 ]
  %69 = load ptr, ptr %49, align 8, !tbaa !64
  %70 = mul i64 %68, 376
  %71 = getelementptr inbounds i8, ptr %69, i64 %70
  %72 = getelementptr float, ptr %3, i64 %68
  br i1 %50, label %73, label %81

73:                                               ; preds = %66
  %74 = ptrtoint ptr %69 to i64
  %75 = mul i64 %68, 376
  %76 = add i64 %64, %75
  %77 = add i64 %76, %74
  %78 = icmp ult i64 %77, 128
  br label %85

79:                                               ; preds = %104
  %80 = load i64, ptr %0, align 8, !tbaa !7
  br label %81

81:                                               ; preds = %79, %66
  %82 = phi i64 [ %80, %79 ], [ %67, %66 ]
  %83 = add nuw nsw i64 %68, 1
  %84 = icmp slt i64 %83, %82
  br i1 %84, label %66, label %65, !llvm.loop !220

85:                                               ; preds = %73, %104
  %86 = phi i64 [ %105, %104 ], [ 0, %73 ]
  %87 = getelementptr inbounds i64, ptr %1, i64 %86
  %88 = load i64, ptr %87, align 8, !tbaa !83
  %89 = add nsw i64 %88, -3
  tail call fastcc void @penalties(ptr noundef nonnull %0, i64 noundef %86, ptr noundef %71, ptr noundef %33, ptr noundef %35, ptr noundef %31) #18
  %90 = getelementptr inbounds float, ptr %31, i64 %89
  %91 = load float, ptr %90, align 4, !tbaa !55
  %92 = load i64, ptr %0, align 8, !tbaa !7
  %93 = mul nsw i64 %92, %86
  %94 = getelementptr float, ptr %72, i64 %93
  store float %91, ptr %94, align 4, !tbaa !55
  tail call fastcc void @advance(ptr noundef nonnull %0, i64 noundef %89, ptr noundef %71, ptr noundef %33, ptr noundef nonnull %45) #18
  br i1 %78, label %95, label %97

95:                                               ; preds = %97, %85
  %96 = phi i64 [ 0, %85 ], [ 88, %97 ]
  br label %107

97:                                               ; preds = %85, %97
  %98 = phi i64 [ %102, %97 ], [ 0, %85 ]
  %99 = getelementptr inbounds float, ptr %45, i64 %98
  %100 = load <8 x float>, ptr %99, align 4, !tbaa !55
  %101 = getelementptr inbounds float, ptr %71, i64 %98
  store <8 x float> %100, ptr %101, align 4, !tbaa !55
  %102 = add nuw i64 %98, 8
  %103 = icmp eq i64 %102, 88
  br i1 %103, label %95, label %97, !llvm.loop !221

104:                                              ; preds = %107
  %105 = add nuw nsw i64 %86, 1
  %106 = icmp eq i64 %105, %2
  br i1 %106, label %79, label %85, !llvm.loop !222

107:                                              ; preds = %95, %107
  %108 = phi i64 [ %112, %107 ], [ %96, %95 ]
  %109 = getelementptr inbounds float, ptr %45, i64 %108
  %110 = load float, ptr %109, align 4, !tbaa !55
  %111 = getelementptr inbounds float, ptr %71, i64 %108
  store float %110, ptr %111, align 4, !tbaa !55
  %112 = add nuw nsw i64 %108, 1
  %113 = icmp eq i64 %112, 94
  br i1 %113, label %104, label %107, !llvm.loop !223
}

; Function Attrs: nofree noinline norecurse nosync nounwind memory(read, argmem: readwrite, inaccessiblemem: none)
define internal fastcc void @advance(ptr nocapture noundef readonly %0, i64 noundef %1, ptr nocapture noundef readonly %2, ptr nocapture noundef readonly %3, ptr nocapture noundef %4) unnamed_addr #4 {
  %6 = getelementptr inbounds i8, ptr %0, i64 400
  %7 = load ptr, ptr %6, align 8, !tbaa !224
  %8 = mul i64 %1, 372
  %9 = getelementptr inbounds i8, ptr %7, i64 %8
  %10 = getelementptr inbounds i8, ptr %0, i64 392
  %11 = load ptr, ptr %10, align 8, !tbaa !225
  %12 = getelementptr inbounds i8, ptr %0, i64 464
  %13 = load ptr, ptr %12, align 8, !tbaa !226
  %14 = getelementptr inbounds i8, ptr %13, i64 20
  %15 = getelementptr inbounds i8, ptr %3, i64 64
  %16 = getelementptr inbounds i8, ptr %0, i64 424
  %17 = load ptr, ptr %16, align 8, !tbaa !227
  %18 = getelementptr inbounds i8, ptr %0, i64 408
  %19 = load ptr, ptr %18, align 8, !tbaa !228
  %20 = getelementptr inbounds i8, ptr %2, i64 232
  %21 = getelementptr inbounds i8, ptr %4, i64 232
  %22 = shl i64 %1, 4
  %23 = getelementptr i8, ptr %17, i64 %22
  %24 = getelementptr i8, ptr %4, i64 64
  %25 = getelementptr i8, ptr %2, i64 64
  br label %29

26:                                               ; preds = %147
  %27 = getelementptr inbounds i8, ptr %2, i64 332
  %28 = getelementptr inbounds i8, ptr %4, i64 332
  br label %169

29:                                               ; preds = %5, %147
  %30 = phi i1 [ true, %5 ], [ false, %147 ]
  %31 = phi i64 [ 0, %5 ], [ 1, %147 ]
  %32 = phi float [ 0.000000e+00, %5 ], [ %148, %147 ]
  %33 = shl nuw nsw i64 %31, 4
  %34 = getelementptr inbounds float, ptr %2, i64 %33
  %35 = getelementptr inbounds float, ptr %4, i64 %33
  %36 = getelementptr inbounds float, ptr %9, i64 %31
  %37 = load float, ptr %36, align 4, !tbaa !55
  %38 = mul nuw nsw i64 %31, 17
  %39 = or disjoint i64 %33, 2
  %40 = getelementptr inbounds float, ptr %3, i64 %38
  %41 = getelementptr inbounds float, ptr %9, i64 %39
  br label %73

42:                                               ; preds = %73
  %43 = fcmp reassoc nsz contract ogt float %37, 0.000000e+00
  %44 = sext i32 %88 to i64
  %45 = getelementptr inbounds float, ptr %35, i64 %44
  %46 = load float, ptr %45, align 4, !tbaa !55
  %47 = or disjoint i64 %31, 92
  %48 = getelementptr inbounds float, ptr %2, i64 %47
  %49 = load float, ptr %48, align 4, !tbaa !55
  %50 = shl nuw nsw i64 %31, 6
  %51 = getelementptr i8, ptr %24, i64 %50
  %52 = getelementptr i8, ptr %25, i64 %50
  %53 = icmp ult ptr %35, %52
  %54 = icmp ult ptr %34, %51
  %55 = and i1 %53, %54
  br i1 %55, label %133, label %56

56:                                               ; preds = %42
  %57 = insertelement <8 x i1> poison, i1 %43, i64 0
  %58 = shufflevector <8 x i1> %57, <8 x i1> poison, <8 x i32> zeroinitializer
  %59 = insertelement <8 x float> poison, float %46, i64 0
  %60 = shufflevector <8 x float> %59, <8 x float> poison, <8 x i32> zeroinitializer
  %61 = xor <8 x i1> %58, <i1 true, i1 true, i1 true, i1 true, i1 true, i1 true, i1 true, i1 true>
  br label %62

62:                                               ; preds = %62, %56
  %63 = phi i64 [ 0, %56 ], [ %71, %62 ]
  %64 = getelementptr float, ptr %34, i64 %63
  %65 = tail call <8 x float> @llvm.masked.load.v8f32.p0(ptr %64, i32 4, <8 x i1> %61, <8 x float> poison), !tbaa !55, !alias.scope !229
  %66 = getelementptr float, ptr %35, i64 %63
  %67 = tail call <8 x float> @llvm.masked.load.v8f32.p0(ptr %66, i32 4, <8 x i1> %58, <8 x float> poison), !tbaa !55, !alias.scope !232, !noalias !229
  %68 = fsub reassoc nsz contract <8 x float> %67, %60
  %69 = select <8 x i1> %58, <8 x float> %68, <8 x float> %65
  %70 = getelementptr inbounds float, ptr %35, i64 %63
  store <8 x float> %69, ptr %70, align 4, !tbaa !55, !alias.scope !232, !noalias !229
  %71 = add nuw i64 %63, 8
  %72 = icmp eq i64 %71, 16
  br i1 %72, label %98, label %62, !llvm.loop !234

73:                                               ; preds = %29, %73
  %74 = phi i64 [ 0, %29 ], [ %96, %73 ]
  %75 = phi i32 [ 0, %29 ], [ %88, %73 ]
  %76 = phi i32 [ 0, %29 ], [ %95, %73 ]
  %77 = getelementptr inbounds float, ptr %40, i64 %74
  %78 = load float, ptr %77, align 4, !tbaa !55
  %79 = getelementptr inbounds float, ptr %41, i64 %74
  %80 = load float, ptr %79, align 4, !tbaa !55
  %81 = fadd reassoc nsz contract float %80, %78
  %82 = getelementptr inbounds float, ptr %35, i64 %74
  store float %81, ptr %82, align 4, !tbaa !55
  %83 = sext i32 %75 to i64
  %84 = getelementptr inbounds float, ptr %35, i64 %83
  %85 = load float, ptr %84, align 4, !tbaa !55
  %86 = fcmp reassoc nsz contract olt float %81, %85
  %87 = trunc nuw nsw i64 %74 to i32
  %88 = select i1 %86, i32 %87, i32 %75
  %89 = getelementptr inbounds float, ptr %34, i64 %74
  %90 = load float, ptr %89, align 4, !tbaa !55
  %91 = sext i32 %76 to i64
  %92 = getelementptr inbounds float, ptr %34, i64 %91
  %93 = load float, ptr %92, align 4, !tbaa !55
  %94 = fcmp reassoc nsz contract olt float %90, %93
  %95 = select i1 %94, i32 %87, i32 %76
  %96 = add nuw nsw i64 %74, 1
  %97 = icmp eq i64 %96, 16
  br i1 %97, label %42, label %73, !llvm.loop !235

98:                                               ; preds = %62, %142
  %99 = shl nsw i32 %95, 4
  %100 = add nsw i32 %99, %88
  %101 = sext i32 %100 to i64
  %102 = getelementptr inbounds float, ptr %11, i64 %101
  %103 = load float, ptr %102, align 4, !tbaa !55
  %104 = load float, ptr %14, align 4, !tbaa !55
  %105 = fsub reassoc nsz contract float %103, %104
  %106 = fmul reassoc nsz contract float %105, %49
  %107 = or disjoint i64 %31, 86
  %108 = getelementptr inbounds float, ptr %9, i64 %107
  %109 = load float, ptr %108, align 4, !tbaa !55
  %110 = fmul reassoc nsz contract float %106, %109
  %111 = select reassoc nsz contract i1 %43, float %109, float %49
  %112 = getelementptr inbounds float, ptr %4, i64 %47
  store float %111, ptr %112, align 4, !tbaa !55
  %113 = or disjoint i64 %31, 32
  %114 = getelementptr inbounds float, ptr %2, i64 %113
  %115 = load float, ptr %114, align 4, !tbaa !55
  %116 = or disjoint i64 %31, 34
  %117 = getelementptr inbounds float, ptr %9, i64 %116
  %118 = load float, ptr %117, align 4, !tbaa !55
  %119 = fmul reassoc nsz contract float %118, %115
  %120 = getelementptr inbounds float, ptr %4, i64 %113
  store float %119, ptr %120, align 4, !tbaa !55
  %121 = getelementptr inbounds float, ptr %15, i64 %38
  %122 = load float, ptr %121, align 4, !tbaa !55
  %123 = fcmp reassoc nsz contract ogt float %122, 0.000000e+00
  %124 = getelementptr i64, ptr %23, i64 %31
  %125 = load i64, ptr %124, align 8, !tbaa !83
  %126 = srem i32 %88, 8
  %127 = mul nsw i32 %126, 12
  %128 = sext i32 %127 to i64
  %129 = add nsw i64 %125, %128
  %130 = mul i64 %129, 48
  %131 = getelementptr inbounds i8, ptr %19, i64 %130
  %132 = mul nuw nsw i64 %31, 12
  br label %149

133:                                              ; preds = %42, %142
  %134 = phi i64 [ %145, %142 ], [ 0, %42 ]
  br i1 %43, label %135, label %139

135:                                              ; preds = %133
  %136 = getelementptr inbounds float, ptr %35, i64 %134
  %137 = load float, ptr %136, align 4, !tbaa !55
  %138 = fsub reassoc nsz contract float %137, %46
  br label %142

139:                                              ; preds = %133
  %140 = getelementptr inbounds float, ptr %34, i64 %134
  %141 = load float, ptr %140, align 4, !tbaa !55
  br label %142

142:                                              ; preds = %139, %135
  %143 = phi reassoc nsz contract float [ %138, %135 ], [ %141, %139 ]
  %144 = getelementptr inbounds float, ptr %35, i64 %134
  store float %143, ptr %144, align 4, !tbaa !55
  %145 = add nuw nsw i64 %134, 1
  %146 = icmp eq i64 %145, 16
  br i1 %146, label %98, label %133, !llvm.loop !236

147:                                              ; preds = %149
  %148 = fadd reassoc nsz contract float %110, %32
  br i1 %30, label %29, label %26, !llvm.loop !237

149:                                              ; preds = %98, %149
  %150 = phi i64 [ 0, %98 ], [ %167, %149 ]
  %151 = add nuw nsw i64 %150, %132
  %152 = add nuw nsw i64 %151, 34
  %153 = getelementptr inbounds float, ptr %2, i64 %152
  %154 = load float, ptr %153, align 4, !tbaa !55
  %155 = getelementptr inbounds float, ptr %9, i64 %151
  %156 = getelementptr inbounds i8, ptr %155, i64 144
  %157 = load float, ptr %156, align 4, !tbaa !55
  %158 = fmul reassoc nsz contract float %157, %154
  %159 = getelementptr inbounds float, ptr %4, i64 %152
  store float %158, ptr %159, align 4, !tbaa !55
  %160 = getelementptr inbounds float, ptr %131, i64 %150
  %161 = getelementptr inbounds i8, ptr %155, i64 240
  %162 = select i1 %123, ptr %160, ptr %161
  %163 = getelementptr inbounds float, ptr %20, i64 %151
  %164 = select i1 %43, ptr %162, ptr %163
  %165 = load float, ptr %164, align 4, !tbaa !55
  %166 = getelementptr inbounds float, ptr %21, i64 %151
  store float %165, ptr %166, align 4, !tbaa !55
  %167 = add nuw nsw i64 %150, 1
  %168 = icmp eq i64 %167, 12
  br i1 %168, label %147, label %149, !llvm.loop !238

169:                                              ; preds = %26, %181
  %170 = phi i1 [ true, %26 ], [ false, %181 ]
  %171 = phi i64 [ 0, %26 ], [ 1, %181 ]
  %172 = shl nuw nsw i64 %171, 1
  %173 = add nuw nsw i64 %172, 82
  %174 = or disjoint i64 %171, 84
  %175 = getelementptr inbounds float, ptr %9, i64 %174
  %176 = load float, ptr %175, align 4, !tbaa !55
  %177 = fcmp reassoc nsz contract ogt float %176, 0.000000e+00
  br i1 %177, label %181, label %178

178:                                              ; preds = %169
  %179 = getelementptr inbounds float, ptr %2, i64 %173
  %180 = load float, ptr %179, align 4, !tbaa !55
  br label %181

181:                                              ; preds = %169, %178
  %182 = phi reassoc nsz contract float [ %180, %178 ], [ 0.000000e+00, %169 ]
  %183 = getelementptr inbounds float, ptr %4, i64 %173
  store float %182, ptr %183, align 4, !tbaa !55
  %184 = getelementptr inbounds float, ptr %2, i64 %173
  %185 = getelementptr inbounds float, ptr %27, i64 %172
  %186 = select i1 %177, ptr %184, ptr %185
  %187 = load float, ptr %186, align 4, !tbaa !55
  %188 = getelementptr inbounds float, ptr %28, i64 %172
  store float %187, ptr %188, align 4, !tbaa !55
  br i1 %170, label %169, label %190, !llvm.loop !239

189:                                              ; preds = %202
  ret void

190:                                              ; preds = %181, %202
  %191 = phi i64 [ %212, %202 ], [ 0, %181 ]
  %192 = icmp eq i64 %191, 5
  br i1 %192, label %193, label %195

193:                                              ; preds = %190
  %194 = load float, ptr %14, align 4, !tbaa !55
  br label %202

195:                                              ; preds = %190
  %196 = or disjoint i64 %191, 88
  %197 = getelementptr inbounds float, ptr %9, i64 %196
  %198 = load float, ptr %197, align 4, !tbaa !55
  %199 = getelementptr inbounds float, ptr %13, i64 %191
  %200 = load float, ptr %199, align 4, !tbaa !55
  %201 = fsub reassoc nsz contract float %198, %200
  br label %202

202:                                              ; preds = %193, %195
  %203 = phi float [ %200, %195 ], [ %194, %193 ]
  %204 = phi reassoc nsz contract float [ %201, %195 ], [ %148, %193 ]
  %205 = fcmp reassoc nsz contract ord float %203, 0.000000e+00
  %206 = add nuw nsw i64 %191, 86
  %207 = getelementptr inbounds float, ptr %2, i64 %206
  %208 = load float, ptr %207, align 4, !tbaa !55
  %209 = select reassoc nsz contract i1 %205, float %204, float 0.000000e+00
  %210 = fadd reassoc nsz contract float %209, %208
  %211 = getelementptr inbounds float, ptr %4, i64 %206
  store float %210, ptr %211, align 4, !tbaa !55
  %212 = add nuw nsw i64 %191, 1
  %213 = icmp eq i64 %212, 6
  br i1 %213, label %189, label %190, !llvm.loop !240
}

; Function Attrs: nofree noinline norecurse nosync nounwind memory(readwrite, inaccessiblemem: none)
define internal fastcc void @layer_norm(ptr nocapture noundef readonly %0, i64 noundef %1, i64 noundef %2, ptr nocapture noundef readonly %3, ptr nocapture noundef readonly %4, double noundef %5, ptr nocapture noundef writeonly %6) unnamed_addr #5 {
  %8 = icmp sgt i64 %1, 0
  br i1 %8, label %9, label %52

9:                                                ; preds = %7
  %10 = ptrtoint ptr %6 to i64
  %11 = ptrtoint ptr %0 to i64
  %12 = ptrtoint ptr %3 to i64
  %13 = ptrtoint ptr %4 to i64
  %14 = icmp sgt i64 %2, 0
  %15 = sitofp i64 %2 to float
  %16 = fptrunc double %5 to float
  %17 = sub i64 %10, %11
  %18 = sub i64 %10, %12
  %19 = shl i64 %2, 2
  %20 = sub i64 %10, %13
  %21 = icmp ult i64 %2, 8
  %22 = and i64 %2, 9223372036854775800
  %23 = icmp eq i64 %22, %2
  %24 = icmp ult i64 %2, 8
  %25 = and i64 %2, 9223372036854775800
  %26 = icmp eq i64 %25, %2
  %27 = icmp ult i64 %2, 8
  %28 = icmp ult i64 %17, 32
  %29 = and i64 %2, 9223372036854775800
  %30 = icmp eq i64 %29, %2
  br label %31

31:                                               ; preds = %9, %127
  %32 = phi ptr [ %0, %9 ], [ %129, %127 ]
  %33 = phi i64 [ 0, %9 ], [ %128, %127 ]
  %34 = phi ptr [ %6, %9 ], [ %130, %127 ]
  %35 = mul i64 %19, %33
  %36 = add i64 %18, %35
  %37 = add i64 %20, %35
  br i1 %14, label %38, label %127

38:                                               ; preds = %31
  br i1 %21, label %39, label %42

39:                                               ; preds = %50, %38
  %40 = phi i64 [ 0, %38 ], [ %22, %50 ]
  %41 = phi float [ 0.000000e+00, %38 ], [ %51, %50 ]
  br label %75

42:                                               ; preds = %38, %42
  %43 = phi i64 [ %48, %42 ], [ 0, %38 ]
  %44 = phi <8 x float> [ %47, %42 ], [ zeroinitializer, %38 ]
  %45 = getelementptr inbounds float, ptr %32, i64 %43
  %46 = load <8 x float>, ptr %45, align 4, !tbaa !55
  %47 = fadd reassoc nsz contract <8 x float> %46, %44
  %48 = add nuw i64 %43, 8
  %49 = icmp eq i64 %48, %22
  br i1 %49, label %50, label %42, !llvm.loop !241

50:                                               ; preds = %42
  %51 = tail call reassoc nsz contract float @llvm.vector.reduce.fadd.v8f32(float -0.000000e+00, <8 x float> %47)
  br i1 %23, label %53, label %39

52:                                               ; preds = %127, %7
  ret void

53:                                               ; preds = %75, %50
  %54 = phi float [ %51, %50 ], [ %80, %75 ]
  %55 = fdiv reassoc nsz contract float %54, %15
  br i1 %14, label %56, label %127

56:                                               ; preds = %53
  br i1 %24, label %57, label %60

57:                                               ; preds = %73, %56
  %58 = phi i64 [ 0, %56 ], [ %25, %73 ]
  %59 = phi float [ 0.000000e+00, %56 ], [ %74, %73 ]
  br label %117

60:                                               ; preds = %56
  %61 = insertelement <8 x float> poison, float %55, i64 0
  %62 = shufflevector <8 x float> %61, <8 x float> poison, <8 x i32> zeroinitializer
  br label %63

63:                                               ; preds = %63, %60
  %64 = phi i64 [ 0, %60 ], [ %71, %63 ]
  %65 = phi <8 x float> [ zeroinitializer, %60 ], [ %70, %63 ]
  %66 = getelementptr inbounds float, ptr %32, i64 %64
  %67 = load <8 x float>, ptr %66, align 4, !tbaa !55
  %68 = fsub reassoc nsz contract <8 x float> %67, %62
  %69 = fmul reassoc nsz contract <8 x float> %68, %68
  %70 = fadd reassoc nsz contract <8 x float> %69, %65
  %71 = add nuw i64 %64, 8
  %72 = icmp eq i64 %71, %25
  br i1 %72, label %73, label %63, !llvm.loop !242

73:                                               ; preds = %63
  %74 = tail call reassoc nsz contract float @llvm.vector.reduce.fadd.v8f32(float -0.000000e+00, <8 x float> %70)
  br i1 %26, label %83, label %57

75:                                               ; preds = %39, %75
  %76 = phi i64 [ %81, %75 ], [ %40, %39 ]
  %77 = phi float [ %80, %75 ], [ %41, %39 ]
  %78 = getelementptr inbounds float, ptr %32, i64 %76
  %79 = load float, ptr %78, align 4, !tbaa !55
  %80 = fadd reassoc nsz contract float %79, %77
  %81 = add nuw nsw i64 %76, 1
  %82 = icmp eq i64 %81, %2
  br i1 %82, label %53, label %75, !llvm.loop !243

83:                                               ; preds = %117, %73
  %84 = phi float [ %74, %73 ], [ %124, %117 ]
  %85 = fdiv reassoc nsz contract float %84, %15
  %86 = fadd reassoc nsz contract float %85, %16
  %87 = tail call reassoc nsz contract float @llvm.sqrt.f32(float %86)
  br i1 %14, label %88, label %127

88:                                               ; preds = %83
  br i1 %27, label %89, label %91

89:                                               ; preds = %116, %91, %88
  %90 = phi i64 [ 0, %91 ], [ 0, %88 ], [ %29, %116 ]
  br label %132

91:                                               ; preds = %88
  %92 = icmp ult i64 %36, 32
  %93 = or i1 %28, %92
  %94 = icmp ult i64 %37, 32
  %95 = or i1 %93, %94
  br i1 %95, label %89, label %96

96:                                               ; preds = %91
  %97 = insertelement <8 x float> poison, float %55, i64 0
  %98 = shufflevector <8 x float> %97, <8 x float> poison, <8 x i32> zeroinitializer
  %99 = insertelement <8 x float> poison, float %87, i64 0
  %100 = shufflevector <8 x float> %99, <8 x float> poison, <8 x i32> zeroinitializer
  br label %101

101:                                              ; preds = %101, %96
  %102 = phi i64 [ 0, %96 ], [ %114, %101 ]
  %103 = getelementptr inbounds float, ptr %32, i64 %102
  %104 = load <8 x float>, ptr %103, align 4, !tbaa !55
  %105 = fsub reassoc nsz contract <8 x float> %104, %98
  %106 = getelementptr inbounds float, ptr %3, i64 %102
  %107 = load <8 x float>, ptr %106, align 4, !tbaa !55
  %108 = fmul reassoc nsz contract <8 x float> %105, %107
  %109 = fdiv reassoc nsz contract <8 x float> %108, %100
  %110 = getelementptr inbounds float, ptr %4, i64 %102
  %111 = load <8 x float>, ptr %110, align 4, !tbaa !55
  %112 = fadd reassoc nsz contract <8 x float> %109, %111
  %113 = getelementptr inbounds float, ptr %34, i64 %102
  store <8 x float> %112, ptr %113, align 4, !tbaa !55
  %114 = add nuw i64 %102, 8
  %115 = icmp eq i64 %114, %29
  br i1 %115, label %116, label %101, !llvm.loop !244

116:                                              ; preds = %101
  br i1 %30, label %127, label %89

117:                                              ; preds = %57, %117
  %118 = phi i64 [ %125, %117 ], [ %58, %57 ]
  %119 = phi float [ %124, %117 ], [ %59, %57 ]
  %120 = getelementptr inbounds float, ptr %32, i64 %118
  %121 = load float, ptr %120, align 4, !tbaa !55
  %122 = fsub reassoc nsz contract float %121, %55
  %123 = fmul reassoc nsz contract float %122, %122
  %124 = fadd reassoc nsz contract float %123, %119
  %125 = add nuw nsw i64 %118, 1
  %126 = icmp eq i64 %125, %2
  br i1 %126, label %83, label %117, !llvm.loop !245

127:                                              ; preds = %132, %116, %31, %53, %83
  %128 = add nuw nsw i64 %33, 1
  %129 = getelementptr inbounds float, ptr %32, i64 %2
  %130 = getelementptr inbounds float, ptr %34, i64 %2
  %131 = icmp eq i64 %128, %1
  br i1 %131, label %52, label %31, !llvm.loop !246

132:                                              ; preds = %89, %132
  %133 = phi i64 [ %145, %132 ], [ %90, %89 ]
  %134 = getelementptr inbounds float, ptr %32, i64 %133
  %135 = load float, ptr %134, align 4, !tbaa !55
  %136 = fsub reassoc nsz contract float %135, %55
  %137 = getelementptr inbounds float, ptr %3, i64 %133
  %138 = load float, ptr %137, align 4, !tbaa !55
  %139 = fmul reassoc nsz contract float %136, %138
  %140 = fdiv reassoc nsz contract float %139, %87
  %141 = getelementptr inbounds float, ptr %4, i64 %133
  %142 = load float, ptr %141, align 4, !tbaa !55
  %143 = fadd reassoc nsz contract float %140, %142
  %144 = getelementptr inbounds float, ptr %34, i64 %133
  store float %143, ptr %144, align 4, !tbaa !55
  %145 = add nuw nsw i64 %133, 1
  %146 = icmp eq i64 %145, %2
  br i1 %146, label %127, label %132, !llvm.loop !247
}

; Function Attrs: nofree noinline norecurse nosync nounwind memory(read, argmem: readwrite, inaccessiblemem: readwrite)
define internal fastcc void @layer_linear(ptr nocapture noundef readonly %0, ptr nocapture noundef readonly %1, i64 noundef %2, i64 noundef %3, ptr nocapture noundef readonly %4, ptr noundef %5, i64 noundef %6, i64 noundef %7, ptr nocapture noundef %8) unnamed_addr #7 {
  %10 = mul nsw i64 %7, %6
  %11 = mul nsw i64 %10, %3
  %12 = getelementptr inbounds float, ptr %5, i64 %10
  %13 = getelementptr inbounds i8, ptr %0, i64 136
  %14 = load i64, ptr %13, align 8, !tbaa !248
  %15 = icmp eq i64 %14, 0
  br i1 %15, label %18, label %16

16:                                               ; preds = %9
  %17 = getelementptr inbounds half, ptr %4, i64 %11
  tail call fastcc void @linear_of_halves(ptr noundef %1, i64 noundef %2, i64 noundef %3, ptr noundef %17, ptr noundef %12, i64 noundef %7, ptr noundef %8) #18
  br label %20

18:                                               ; preds = %9
  %19 = getelementptr inbounds float, ptr %4, i64 %11
  tail call fastcc void @linear(ptr noundef %1, i64 noundef %2, i64 noundef %3, ptr noundef %19, ptr noundef %12, i64 noundef %7, ptr noundef %8) #18
  br label %20

20:                                               ; preds = %18, %16
  ret void
}

; Function Attrs: nofree noinline norecurse nosync nounwind memory(readwrite, inaccessiblemem: none)
define internal fastcc void @attend(ptr nocapture noundef readonly %0, ptr nocapture noundef readonly %1, ptr nocapture noundef readonly %2, ptr nocapture noundef readonly %3, i64 noundef %4) unnamed_addr #5 {
  %6 = getelementptr inbounds i8, ptr %0, i64 24
  %7 = load i64, ptr %6, align 8, !tbaa !21
  %8 = getelementptr inbounds i8, ptr %0, i64 40
  %9 = load i64, ptr %8, align 8, !tbaa !102
  %10 = sdiv i64 %7, %9
  %11 = icmp sgt i64 %9, 0
  br i1 %11, label %12, label %22

12:                                               ; preds = %5
  %13 = getelementptr inbounds i8, ptr %1, i64 8
  %14 = getelementptr inbounds i8, ptr %1, i64 40
  %15 = mul i64 %7, 3
  %16 = getelementptr inbounds i8, ptr %0, i64 536
  %17 = getelementptr inbounds i8, ptr %0, i64 48
  %18 = getelementptr inbounds i8, ptr %1, i64 56
  %19 = getelementptr inbounds i8, ptr %1, i64 32
  %20 = getelementptr inbounds i8, ptr %0, i64 56
  %21 = load i64, ptr %13, align 8, !tbaa !18
  br label %23

22:                                               ; preds = %56, %5
  ret void

23:                                               ; preds = %12, %56
  %24 = phi i64 [ %21, %12 ], [ %57, %56 ]
  %25 = phi i64 [ 0, %12 ], [ %62, %56 ]
  %26 = phi ptr [ %2, %12 ], [ %60, %56 ]
  %27 = phi ptr [ %3, %12 ], [ %61, %56 ]
  %28 = load i64, ptr %1, align 8, !tbaa !16
  %29 = icmp slt i64 %28, %24
  br i1 %29, label %30, label %34

30:                                               ; preds = %23
  %31 = mul nsw i64 %25, %10
  br label %40

32:                                               ; preds = %40
  %33 = load i64, ptr %1, align 8, !tbaa !16
  br label %34

34:                                               ; preds = %32, %23
  %35 = phi i64 [ %54, %32 ], [ %24, %23 ]
  %36 = phi i64 [ %33, %32 ], [ %28, %23 ]
  %37 = icmp slt i64 %36, %35
  br i1 %37, label %38, label %56

38:                                               ; preds = %34
  %39 = mul nsw i64 %25, %10
  br label %65

40:                                               ; preds = %30, %40
  %41 = phi i64 [ %28, %30 ], [ %53, %40 ]
  %42 = load ptr, ptr %14, align 8, !tbaa !24
  %43 = mul i64 %15, %41
  %44 = getelementptr inbounds float, ptr %42, i64 %43
  %45 = getelementptr inbounds float, ptr %44, i64 %31
  %46 = load ptr, ptr %16, align 8, !tbaa !104
  %47 = load i64, ptr %17, align 8, !tbaa !28
  %48 = mul nsw i64 %47, %41
  %49 = getelementptr inbounds i64, ptr %46, i64 %48
  %50 = load ptr, ptr %18, align 8, !tbaa !27
  %51 = mul nsw i64 %41, %4
  %52 = getelementptr inbounds float, ptr %50, i64 %51
  tail call fastcc void @compare(ptr noundef %45, ptr noundef %26, ptr noundef %49, i64 noundef %10, i64 noundef %4, ptr noundef %52) #18
  %53 = add nsw i64 %41, 1
  %54 = load i64, ptr %13, align 8, !tbaa !18
  %55 = icmp slt i64 %53, %54
  br i1 %55, label %40, label %32, !llvm.loop !249

56:                                               ; preds = %65, %34
  %57 = phi i64 [ %35, %34 ], [ %81, %65 ]
  %58 = load i64, ptr %20, align 8, !tbaa !118
  %59 = mul nsw i64 %58, %10
  %60 = getelementptr inbounds float, ptr %26, i64 %59
  %61 = getelementptr inbounds float, ptr %27, i64 %59
  %62 = add nuw nsw i64 %25, 1
  %63 = load i64, ptr %8, align 8, !tbaa !102
  %64 = icmp slt i64 %62, %63
  br i1 %64, label %23, label %22, !llvm.loop !250

65:                                               ; preds = %38, %65
  %66 = phi i64 [ %36, %38 ], [ %80, %65 ]
  %67 = load ptr, ptr %18, align 8, !tbaa !27
  %68 = mul nsw i64 %66, %4
  %69 = getelementptr inbounds float, ptr %67, i64 %68
  tail call fastcc void @softmax(ptr noundef %69, i64 noundef %4) #18
  %70 = load ptr, ptr %18, align 8, !tbaa !27
  %71 = getelementptr inbounds float, ptr %70, i64 %68
  %72 = load ptr, ptr %16, align 8, !tbaa !104
  %73 = load i64, ptr %17, align 8, !tbaa !28
  %74 = mul nsw i64 %73, %66
  %75 = getelementptr inbounds i64, ptr %72, i64 %74
  %76 = load ptr, ptr %19, align 8, !tbaa !23
  %77 = mul nsw i64 %66, %7
  %78 = getelementptr inbounds float, ptr %76, i64 %77
  %79 = getelementptr inbounds float, ptr %78, i64 %39
  tail call fastcc void @blend(ptr noundef %71, ptr noundef %27, ptr noundef %75, i64 noundef %10, i64 noundef %4, ptr noundef %79) #18
  %80 = add nsw i64 %66, 1
  %81 = load i64, ptr %13, align 8, !tbaa !18
  %82 = icmp slt i64 %80, %81
  br i1 %82, label %65, label %56, !llvm.loop !251
}

; Function Attrs: nofree noinline norecurse nosync nounwind memory(read, argmem: readwrite, inaccessiblemem: readwrite)
define internal fastcc void @linear(ptr nocapture noundef readonly %0, i64 noundef %1, i64 noundef %2, ptr nocapture noundef readonly %3, ptr noundef readonly %4, i64 noundef %5, ptr nocapture noundef %6) unnamed_addr #8 {
  %8 = icmp slt i64 %5, 3
  br i1 %8, label %23, label %9

9:                                                ; preds = %7
  %10 = icmp eq ptr %4, null
  %11 = icmp slt i64 %1, 4
  %12 = icmp slt i64 %2, 8
  %13 = getelementptr i8, ptr %3, i64 12288
  %14 = shl i64 %2, 3
  %15 = mul i64 %2, 12
  %16 = shl i64 %5, 3
  %17 = mul i64 %5, 12
  %18 = shl i64 %5, 3
  %19 = mul i64 %5, 12
  br label %52

20:                                               ; preds = %420, %73
  %21 = add nuw nsw i64 %53, 3
  %22 = icmp sgt i64 %21, %5
  br i1 %22, label %23, label %52, !llvm.loop !252

23:                                               ; preds = %20, %7
  %24 = phi i64 [ 0, %7 ], [ %53, %20 ]
  %25 = icmp slt i64 %24, %5
  br i1 %25, label %26, label %535

26:                                               ; preds = %23
  %27 = icmp sgt i64 %1, 0
  %28 = icmp eq ptr %4, null
  %29 = getelementptr i8, ptr %3, i64 12288
  %30 = icmp slt i64 %2, 8
  %31 = shl i64 %24, 2
  %32 = add i64 %1, 4611686018427387903
  %33 = mul i64 %32, %5
  %34 = add i64 %33, %24
  %35 = shl i64 %34, 2
  %36 = mul i64 %24, %2
  %37 = shl i64 %36, 2
  %38 = shl i64 %2, 2
  %39 = add i64 %31, 4
  %40 = mul i64 %39, %2
  %41 = shl i64 %2, 2
  %42 = getelementptr i8, ptr %6, i64 %31
  %43 = getelementptr i8, ptr %6, i64 %35
  %44 = getelementptr i8, ptr %43, i64 4
  %45 = getelementptr i8, ptr %3, i64 %37
  %46 = getelementptr i8, ptr %3, i64 %40
  %47 = getelementptr i8, ptr %0, i64 %41
  %48 = and i64 %5, 2305843009213693952
  %49 = icmp ne i64 %48, 0
  %50 = and i64 %2, 7
  %51 = icmp eq i64 %50, 0
  br label %423

52:                                               ; preds = %9, %20
  %53 = phi i64 [ 3, %9 ], [ %21, %20 ]
  %54 = phi i64 [ 0, %9 ], [ %53, %20 ]
  %55 = getelementptr inbounds float, ptr %4, i64 %54
  %56 = select i1 %10, ptr null, ptr %55
  %57 = getelementptr float, ptr %6, i64 %54
  br i1 %11, label %73, label %58

58:                                               ; preds = %52
  %59 = icmp eq ptr %56, null
  %60 = mul i64 %54, %2
  %61 = add nuw nsw i64 %54, 1
  %62 = mul i64 %61, %2
  %63 = add nuw nsw i64 %54, 2
  %64 = mul i64 %63, %2
  %65 = getelementptr inbounds i8, ptr %56, i64 4
  %66 = getelementptr inbounds i8, ptr %56, i64 8
  %67 = getelementptr inbounds i8, ptr %56, i64 4
  %68 = getelementptr inbounds i8, ptr %56, i64 8
  %69 = getelementptr inbounds i8, ptr %56, i64 4
  %70 = getelementptr inbounds i8, ptr %56, i64 8
  %71 = getelementptr inbounds i8, ptr %56, i64 4
  %72 = getelementptr inbounds i8, ptr %56, i64 8
  br label %85

73:                                               ; preds = %317, %52
  %74 = phi i64 [ 0, %52 ], [ %86, %317 ]
  %75 = icmp slt i64 %74, %1
  br i1 %75, label %76, label %20

76:                                               ; preds = %73
  %77 = icmp eq ptr %56, null
  %78 = mul i64 %54, %2
  %79 = add nuw nsw i64 %54, 1
  %80 = mul i64 %79, %2
  %81 = add nuw nsw i64 %54, 2
  %82 = mul i64 %81, %2
  %83 = getelementptr inbounds i8, ptr %56, i64 4
  %84 = getelementptr inbounds i8, ptr %56, i64 8
  br label %320

85:                                               ; preds = %58, %317
  %86 = phi i64 [ 4, %58 ], [ %318, %317 ]
  %87 = phi i64 [ 0, %58 ], [ %86, %317 ]
  %88 = mul nsw i64 %87, %2
  %89 = getelementptr inbounds float, ptr %0, i64 %88
  %90 = mul nuw nsw i64 %87, %5
  %91 = getelementptr float, ptr %57, i64 %90
  br i1 %12, label %156, label %92

92:                                               ; preds = %85, %92
  %93 = phi nsz <8 x float> [ %125, %92 ], [ zeroinitializer, %85 ]
  %94 = phi nsz <8 x float> [ %127, %92 ], [ zeroinitializer, %85 ]
  %95 = phi nsz <8 x float> [ %129, %92 ], [ zeroinitializer, %85 ]
  %96 = phi nsz <8 x float> [ %133, %92 ], [ zeroinitializer, %85 ]
  %97 = phi nsz <8 x float> [ %135, %92 ], [ zeroinitializer, %85 ]
  %98 = phi nsz <8 x float> [ %137, %92 ], [ zeroinitializer, %85 ]
  %99 = phi nsz <8 x float> [ %141, %92 ], [ zeroinitializer, %85 ]
  %100 = phi nsz <8 x float> [ %143, %92 ], [ zeroinitializer, %85 ]
  %101 = phi nsz <8 x float> [ %145, %92 ], [ zeroinitializer, %85 ]
  %102 = phi nsz <8 x float> [ %149, %92 ], [ zeroinitializer, %85 ]
  %103 = phi nsz <8 x float> [ %151, %92 ], [ zeroinitializer, %85 ]
  %104 = phi nsz <8 x float> [ %153, %92 ], [ zeroinitializer, %85 ]
  %105 = phi i64 [ %154, %92 ], [ 8, %85 ]
  %106 = phi i64 [ %105, %92 ], [ 0, %85 ]
  %107 = add nsw i64 %60, %106
  %108 = getelementptr inbounds float, ptr %3, i64 %107
  %109 = load <8 x float>, ptr %108, align 4, !tbaa !158
  %110 = shl i64 %107, 2
  %111 = getelementptr i8, ptr %13, i64 %110
  tail call void @llvm.prefetch.p0(ptr %111, i32 0, i32 3, i32 1)
  %112 = add nsw i64 %62, %106
  %113 = getelementptr inbounds float, ptr %3, i64 %112
  %114 = load <8 x float>, ptr %113, align 4, !tbaa !158
  %115 = shl i64 %112, 2
  %116 = getelementptr i8, ptr %13, i64 %115
  tail call void @llvm.prefetch.p0(ptr %116, i32 0, i32 3, i32 1)
  %117 = add nsw i64 %64, %106
  %118 = getelementptr inbounds float, ptr %3, i64 %117
  %119 = load <8 x float>, ptr %118, align 4, !tbaa !158
  %120 = shl i64 %117, 2
  %121 = getelementptr i8, ptr %13, i64 %120
  tail call void @llvm.prefetch.p0(ptr %121, i32 0, i32 3, i32 1)
  %122 = getelementptr float, ptr %89, i64 %106
  %123 = load <8 x float>, ptr %122, align 4, !tbaa !158
  %124 = fmul reassoc nsz contract <8 x float> %123, %109
  %125 = fadd reassoc nsz contract <8 x float> %93, %124
  %126 = fmul reassoc nsz contract <8 x float> %123, %114
  %127 = fadd reassoc nsz contract <8 x float> %94, %126
  %128 = fmul reassoc nsz contract <8 x float> %123, %119
  %129 = fadd reassoc nsz contract <8 x float> %95, %128
  %130 = getelementptr float, ptr %122, i64 %2
  %131 = load <8 x float>, ptr %130, align 4, !tbaa !158
  %132 = fmul reassoc nsz contract <8 x float> %131, %109
  %133 = fadd reassoc nsz contract <8 x float> %96, %132
  %134 = fmul reassoc nsz contract <8 x float> %131, %114
  %135 = fadd reassoc nsz contract <8 x float> %97, %134
  %136 = fmul reassoc nsz contract <8 x float> %131, %119
  %137 = fadd reassoc nsz contract <8 x float> %98, %136
  %138 = getelementptr i8, ptr %122, i64 %14
  %139 = load <8 x float>, ptr %138, align 4, !tbaa !158
  %140 = fmul reassoc nsz contract <8 x float> %139, %109
  %141 = fadd reassoc nsz contract <8 x float> %99, %140
  %142 = fmul reassoc nsz contract <8 x float> %139, %114
  %143 = fadd reassoc nsz contract <8 x float> %100, %142
  %144 = fmul reassoc nsz contract <8 x float> %139, %119
  %145 = fadd reassoc nsz contract <8 x float> %101, %144
  %146 = getelementptr i8, ptr %122, i64 %15
  %147 = load <8 x float>, ptr %146, align 4, !tbaa !158
  %148 = fmul reassoc nsz contract <8 x float> %147, %109
  %149 = fadd reassoc nsz contract <8 x float> %102, %148
  %150 = fmul reassoc nsz contract <8 x float> %147, %114
  %151 = fadd reassoc nsz contract <8 x float> %103, %150
  %152 = fmul reassoc nsz contract <8 x float> %147, %119
  %153 = fadd reassoc nsz contract <8 x float> %104, %152
  %154 = add nuw nsw i64 %105, 8
  %155 = icmp sgt i64 %154, %2
  br i1 %155, label %156, label %92, !llvm.loop !253

156:                                              ; preds = %92, %85
  %157 = phi nsz <8 x float> [ zeroinitializer, %85 ], [ %125, %92 ]
  %158 = phi nsz <8 x float> [ zeroinitializer, %85 ], [ %127, %92 ]
  %159 = phi nsz <8 x float> [ zeroinitializer, %85 ], [ %129, %92 ]
  %160 = phi nsz <8 x float> [ zeroinitializer, %85 ], [ %133, %92 ]
  %161 = phi nsz <8 x float> [ zeroinitializer, %85 ], [ %135, %92 ]
  %162 = phi nsz <8 x float> [ zeroinitializer, %85 ], [ %137, %92 ]
  %163 = phi nsz <8 x float> [ zeroinitializer, %85 ], [ %141, %92 ]
  %164 = phi nsz <8 x float> [ zeroinitializer, %85 ], [ %143, %92 ]
  %165 = phi nsz <8 x float> [ zeroinitializer, %85 ], [ %145, %92 ]
  %166 = phi nsz <8 x float> [ zeroinitializer, %85 ], [ %149, %92 ]
  %167 = phi nsz <8 x float> [ zeroinitializer, %85 ], [ %151, %92 ]
  %168 = phi nsz <8 x float> [ zeroinitializer, %85 ], [ %153, %92 ]
  %169 = phi i64 [ 0, %85 ], [ %105, %92 ]
  %170 = shufflevector <8 x float> %157, <8 x float> %161, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 8, i32 9, i32 10, i32 11>
  %171 = shufflevector <8 x float> %157, <8 x float> %161, <8 x i32> <i32 4, i32 5, i32 6, i32 7, i32 12, i32 13, i32 14, i32 15>
  %172 = fadd reassoc nsz contract <8 x float> %170, %171
  %173 = shufflevector <8 x float> %158, <8 x float> %162, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 8, i32 9, i32 10, i32 11>
  %174 = shufflevector <8 x float> %158, <8 x float> %162, <8 x i32> <i32 4, i32 5, i32 6, i32 7, i32 12, i32 13, i32 14, i32 15>
  %175 = fadd reassoc nsz contract <8 x float> %173, %174
  %176 = shufflevector <8 x float> %159, <8 x float> %163, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 8, i32 9, i32 10, i32 11>
  %177 = shufflevector <8 x float> %159, <8 x float> %163, <8 x i32> <i32 4, i32 5, i32 6, i32 7, i32 12, i32 13, i32 14, i32 15>
  %178 = fadd reassoc nsz contract <8 x float> %176, %177
  %179 = shufflevector <8 x float> %160, <8 x float> %164, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 8, i32 9, i32 10, i32 11>
  %180 = shufflevector <8 x float> %160, <8 x float> %164, <8 x i32> <i32 4, i32 5, i32 6, i32 7, i32 12, i32 13, i32 14, i32 15>
  %181 = fadd reassoc nsz contract <8 x float> %179, %180
  %182 = shufflevector <8 x float> %172, <8 x float> %175, <8 x i32> <i32 0, i32 2, i32 8, i32 10, i32 4, i32 6, i32 12, i32 14>
  %183 = shufflevector <8 x float> %172, <8 x float> %175, <8 x i32> <i32 1, i32 3, i32 9, i32 11, i32 5, i32 7, i32 13, i32 15>
  %184 = fadd reassoc nsz contract <8 x float> %182, %183
  %185 = shufflevector <8 x float> %178, <8 x float> %181, <8 x i32> <i32 0, i32 2, i32 8, i32 10, i32 4, i32 6, i32 12, i32 14>
  %186 = shufflevector <8 x float> %178, <8 x float> %181, <8 x i32> <i32 1, i32 3, i32 9, i32 11, i32 5, i32 7, i32 13, i32 15>
  %187 = fadd reassoc nsz contract <8 x float> %185, %186
  %188 = shufflevector <8 x float> %184, <8 x float> %187, <8 x i32> <i32 0, i32 2, i32 8, i32 10, i32 4, i32 6, i32 12, i32 14>
  %189 = shufflevector <8 x float> %184, <8 x float> %187, <8 x i32> <i32 1, i32 3, i32 9, i32 11, i32 5, i32 7, i32 13, i32 15>
  %190 = fadd reassoc nsz contract <8 x float> %188, %189
  %191 = shufflevector <8 x float> %165, <8 x float> <float 0.000000e+00, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00, float poison, float poison, float poison, float poison>, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 8, i32 9, i32 10, i32 11>
  %192 = shufflevector <8 x float> %165, <8 x float> <float poison, float poison, float poison, float poison, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00>, <8 x i32> <i32 4, i32 5, i32 6, i32 7, i32 12, i32 13, i32 14, i32 15>
  %193 = fadd reassoc nsz contract <8 x float> %191, %192
  %194 = shufflevector <8 x float> %166, <8 x float> <float 0.000000e+00, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00, float poison, float poison, float poison, float poison>, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 8, i32 9, i32 10, i32 11>
  %195 = shufflevector <8 x float> %166, <8 x float> <float poison, float poison, float poison, float poison, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00>, <8 x i32> <i32 4, i32 5, i32 6, i32 7, i32 12, i32 13, i32 14, i32 15>
  %196 = fadd reassoc nsz contract <8 x float> %194, %195
  %197 = shufflevector <8 x float> %167, <8 x float> <float 0.000000e+00, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00, float poison, float poison, float poison, float poison>, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 8, i32 9, i32 10, i32 11>
  %198 = shufflevector <8 x float> %167, <8 x float> <float poison, float poison, float poison, float poison, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00>, <8 x i32> <i32 4, i32 5, i32 6, i32 7, i32 12, i32 13, i32 14, i32 15>
  %199 = fadd reassoc nsz contract <8 x float> %197, %198
  %200 = shufflevector <8 x float> %168, <8 x float> <float 0.000000e+00, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00, float poison, float poison, float poison, float poison>, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 8, i32 9, i32 10, i32 11>
  %201 = shufflevector <8 x float> %168, <8 x float> <float poison, float poison, float poison, float poison, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00>, <8 x i32> <i32 4, i32 5, i32 6, i32 7, i32 12, i32 13, i32 14, i32 15>
  %202 = fadd reassoc nsz contract <8 x float> %200, %201
  %203 = shufflevector <8 x float> %193, <8 x float> %196, <8 x i32> <i32 0, i32 2, i32 8, i32 10, i32 4, i32 6, i32 12, i32 14>
  %204 = shufflevector <8 x float> %193, <8 x float> %196, <8 x i32> <i32 1, i32 3, i32 9, i32 11, i32 5, i32 7, i32 13, i32 15>
  %205 = fadd reassoc nsz contract <8 x float> %203, %204
  %206 = shufflevector <8 x float> %199, <8 x float> %202, <8 x i32> <i32 0, i32 2, i32 8, i32 10, i32 4, i32 6, i32 12, i32 14>
  %207 = shufflevector <8 x float> %199, <8 x float> %202, <8 x i32> <i32 1, i32 3, i32 9, i32 11, i32 5, i32 7, i32 13, i32 15>
  %208 = fadd reassoc nsz contract <8 x float> %206, %207
  %209 = shufflevector <8 x float> %205, <8 x float> %208, <8 x i32> <i32 0, i32 2, i32 8, i32 10, i32 poison, i32 poison, i32 poison, i32 poison>
  %210 = shufflevector <8 x float> %205, <8 x float> %208, <8 x i32> <i32 1, i32 3, i32 9, i32 11, i32 poison, i32 poison, i32 poison, i32 poison>
  %211 = fadd reassoc nsz contract <8 x float> %209, %210
  %212 = extractelement <8 x float> %190, i64 0
  br i1 %59, label %213, label %235

213:                                              ; preds = %156
  store float %212, ptr %91, align 4, !tbaa !55
  %214 = extractelement <8 x float> %190, i64 1
  %215 = getelementptr i8, ptr %91, i64 4
  store float %214, ptr %215, align 4, !tbaa !55
  %216 = extractelement <8 x float> %190, i64 2
  %217 = getelementptr i8, ptr %91, i64 8
  store float %216, ptr %217, align 4, !tbaa !55
  %218 = getelementptr float, ptr %91, i64 %5
  %219 = extractelement <8 x float> %190, i64 3
  store float %219, ptr %218, align 4, !tbaa !55
  %220 = extractelement <8 x float> %190, i64 4
  %221 = getelementptr i8, ptr %218, i64 4
  store float %220, ptr %221, align 4, !tbaa !55
  %222 = extractelement <8 x float> %190, i64 5
  %223 = getelementptr i8, ptr %218, i64 8
  store float %222, ptr %223, align 4, !tbaa !55
  %224 = getelementptr i8, ptr %91, i64 %18
  %225 = extractelement <8 x float> %190, i64 6
  store float %225, ptr %224, align 4, !tbaa !55
  %226 = extractelement <8 x float> %190, i64 7
  %227 = getelementptr i8, ptr %224, i64 4
  store float %226, ptr %227, align 4, !tbaa !55
  %228 = extractelement <8 x float> %211, i64 0
  %229 = getelementptr i8, ptr %224, i64 8
  store float %228, ptr %229, align 4, !tbaa !55
  %230 = getelementptr i8, ptr %91, i64 %19
  %231 = extractelement <8 x float> %211, i64 1
  store float %231, ptr %230, align 4, !tbaa !55
  %232 = extractelement <8 x float> %211, i64 2
  %233 = getelementptr i8, ptr %230, i64 4
  store float %232, ptr %233, align 4, !tbaa !55
  %234 = extractelement <8 x float> %211, i64 3
  br label %280

235:                                              ; preds = %156
  %236 = load float, ptr %56, align 4, !tbaa !55
  %237 = fadd reassoc nsz contract float %236, %212
  store float %237, ptr %91, align 4, !tbaa !55
  %238 = extractelement <8 x float> %190, i64 1
  %239 = load float, ptr %65, align 4, !tbaa !55
  %240 = fadd reassoc nsz contract float %239, %238
  %241 = getelementptr i8, ptr %91, i64 4
  store float %240, ptr %241, align 4, !tbaa !55
  %242 = extractelement <8 x float> %190, i64 2
  %243 = load float, ptr %66, align 4, !tbaa !55
  %244 = fadd reassoc nsz contract float %243, %242
  %245 = getelementptr i8, ptr %91, i64 8
  store float %244, ptr %245, align 4, !tbaa !55
  %246 = getelementptr float, ptr %91, i64 %5
  %247 = extractelement <8 x float> %190, i64 3
  %248 = load float, ptr %56, align 4, !tbaa !55
  %249 = fadd reassoc nsz contract float %248, %247
  store float %249, ptr %246, align 4, !tbaa !55
  %250 = extractelement <8 x float> %190, i64 4
  %251 = load float, ptr %67, align 4, !tbaa !55
  %252 = fadd reassoc nsz contract float %251, %250
  %253 = getelementptr i8, ptr %246, i64 4
  store float %252, ptr %253, align 4, !tbaa !55
  %254 = extractelement <8 x float> %190, i64 5
  %255 = load float, ptr %68, align 4, !tbaa !55
  %256 = fadd reassoc nsz contract float %255, %254
  %257 = getelementptr i8, ptr %246, i64 8
  store float %256, ptr %257, align 4, !tbaa !55
  %258 = getelementptr i8, ptr %91, i64 %16
  %259 = extractelement <8 x float> %190, i64 6
  %260 = load float, ptr %56, align 4, !tbaa !55
  %261 = fadd reassoc nsz contract float %260, %259
  store float %261, ptr %258, align 4, !tbaa !55
  %262 = extractelement <8 x float> %190, i64 7
  %263 = load float, ptr %69, align 4, !tbaa !55
  %264 = fadd reassoc nsz contract float %263, %262
  %265 = getelementptr i8, ptr %258, i64 4
  store float %264, ptr %265, align 4, !tbaa !55
  %266 = extractelement <8 x float> %211, i64 0
  %267 = load float, ptr %70, align 4, !tbaa !55
  %268 = fadd reassoc nsz contract float %267, %266
  %269 = getelementptr i8, ptr %258, i64 8
  store float %268, ptr %269, align 4, !tbaa !55
  %270 = getelementptr i8, ptr %91, i64 %17
  %271 = extractelement <8 x float> %211, i64 1
  %272 = load float, ptr %56, align 4, !tbaa !55
  %273 = fadd reassoc nsz contract float %272, %271
  store float %273, ptr %270, align 4, !tbaa !55
  %274 = extractelement <8 x float> %211, i64 2
  %275 = load float, ptr %71, align 4, !tbaa !55
  %276 = fadd reassoc nsz contract float %275, %274
  %277 = getelementptr i8, ptr %270, i64 4
  store float %276, ptr %277, align 4, !tbaa !55
  %278 = extractelement <8 x float> %211, i64 3
  %279 = load float, ptr %72, align 4, !tbaa !55
  br label %280

280:                                              ; preds = %213, %235
  %281 = phi float [ %278, %235 ], [ %234, %213 ]
  %282 = phi i64 [ %17, %235 ], [ %19, %213 ]
  %283 = phi reassoc nsz contract float [ %279, %235 ], [ 0.000000e+00, %213 ]
  %284 = getelementptr i8, ptr %91, i64 %282
  %285 = fadd reassoc nsz contract float %283, %281
  %286 = getelementptr i8, ptr %284, i64 8
  store float %285, ptr %286, align 4, !tbaa !55
  %287 = icmp slt i64 %169, %2
  br i1 %287, label %288, label %317

288:                                              ; preds = %280, %298
  %289 = phi i64 [ %299, %298 ], [ %169, %280 ]
  %290 = getelementptr float, ptr %3, i64 %289
  %291 = getelementptr float, ptr %89, i64 %289
  br label %292

292:                                              ; preds = %288, %301
  %293 = phi i64 [ 0, %288 ], [ %302, %301 ]
  %294 = mul nsw i64 %293, %2
  %295 = getelementptr float, ptr %291, i64 %294
  %296 = mul nuw nsw i64 %293, %5
  %297 = getelementptr float, ptr %91, i64 %296
  br label %304

298:                                              ; preds = %301
  %299 = add nuw nsw i64 %289, 1
  %300 = icmp eq i64 %299, %2
  br i1 %300, label %317, label %288, !llvm.loop !254

301:                                              ; preds = %304
  %302 = add nuw nsw i64 %293, 1
  %303 = icmp eq i64 %302, 4
  br i1 %303, label %298, label %292, !llvm.loop !255

304:                                              ; preds = %292, %304
  %305 = phi i64 [ 0, %292 ], [ %315, %304 ]
  %306 = add nuw nsw i64 %54, %305
  %307 = mul i64 %306, %2
  %308 = getelementptr float, ptr %290, i64 %307
  %309 = load float, ptr %308, align 4, !tbaa !55
  %310 = load float, ptr %295, align 4, !tbaa !55
  %311 = fmul reassoc nsz contract float %310, %309
  %312 = getelementptr float, ptr %297, i64 %305
  %313 = load float, ptr %312, align 4, !tbaa !55
  %314 = fadd reassoc nsz contract float %313, %311
  store float %314, ptr %312, align 4, !tbaa !55
  %315 = add nuw nsw i64 %305, 1
  %316 = icmp eq i64 %315, 3
  br i1 %316, label %301, label %304, !llvm.loop !256

317:                                              ; preds = %298, %280
  %318 = add nuw nsw i64 %86, 4
  %319 = icmp sgt i64 %318, %1
  br i1 %319, label %73, label %85, !llvm.loop !257

320:                                              ; preds = %76, %420
  %321 = phi i64 [ %74, %76 ], [ %421, %420 ]
  %322 = mul nsw i64 %321, %2
  %323 = getelementptr inbounds float, ptr %0, i64 %322
  %324 = mul nuw nsw i64 %321, %5
  %325 = getelementptr float, ptr %57, i64 %324
  br i1 %12, label %357, label %326

326:                                              ; preds = %320, %326
  %327 = phi nsz <8 x float> [ %350, %326 ], [ zeroinitializer, %320 ]
  %328 = phi nsz <8 x float> [ %352, %326 ], [ zeroinitializer, %320 ]
  %329 = phi nsz <8 x float> [ %354, %326 ], [ zeroinitializer, %320 ]
  %330 = phi i64 [ %355, %326 ], [ 8, %320 ]
  %331 = phi i64 [ %330, %326 ], [ 0, %320 ]
  %332 = add nsw i64 %78, %331
  %333 = getelementptr inbounds float, ptr %3, i64 %332
  %334 = load <8 x float>, ptr %333, align 4, !tbaa !158
  %335 = shl i64 %332, 2
  %336 = getelementptr i8, ptr %13, i64 %335
  tail call void @llvm.prefetch.p0(ptr %336, i32 0, i32 3, i32 1)
  %337 = add nsw i64 %80, %331
  %338 = getelementptr inbounds float, ptr %3, i64 %337
  %339 = load <8 x float>, ptr %338, align 4, !tbaa !158
  %340 = shl i64 %337, 2
  %341 = getelementptr i8, ptr %13, i64 %340
  tail call void @llvm.prefetch.p0(ptr %341, i32 0, i32 3, i32 1)
  %342 = add nsw i64 %82, %331
  %343 = getelementptr inbounds float, ptr %3, i64 %342
  %344 = load <8 x float>, ptr %343, align 4, !tbaa !158
  %345 = shl i64 %342, 2
  %346 = getelementptr i8, ptr %13, i64 %345
  tail call void @llvm.prefetch.p0(ptr %346, i32 0, i32 3, i32 1)
  %347 = getelementptr float, ptr %323, i64 %331
  %348 = load <8 x float>, ptr %347, align 4, !tbaa !158
  %349 = fmul reassoc nsz contract <8 x float> %348, %334
  %350 = fadd reassoc nsz contract <8 x float> %327, %349
  %351 = fmul reassoc nsz contract <8 x float> %348, %339
  %352 = fadd reassoc nsz contract <8 x float> %328, %351
  %353 = fmul reassoc nsz contract <8 x float> %348, %344
  %354 = fadd reassoc nsz contract <8 x float> %329, %353
  %355 = add nuw nsw i64 %330, 8
  %356 = icmp sgt i64 %355, %2
  br i1 %356, label %357, label %326, !llvm.loop !253

357:                                              ; preds = %326, %320
  %358 = phi nsz <8 x float> [ zeroinitializer, %320 ], [ %350, %326 ]
  %359 = phi nsz <8 x float> [ zeroinitializer, %320 ], [ %352, %326 ]
  %360 = phi nsz <8 x float> [ zeroinitializer, %320 ], [ %354, %326 ]
  %361 = phi i64 [ 0, %320 ], [ %330, %326 ]
  %362 = shufflevector <8 x float> %358, <8 x float> <float 0.000000e+00, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00, float poison, float poison, float poison, float poison>, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 8, i32 9, i32 10, i32 11>
  %363 = shufflevector <8 x float> %358, <8 x float> <float poison, float poison, float poison, float poison, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00>, <8 x i32> <i32 4, i32 5, i32 6, i32 7, i32 12, i32 13, i32 14, i32 15>
  %364 = fadd reassoc nsz contract <8 x float> %362, %363
  %365 = shufflevector <8 x float> %359, <8 x float> <float 0.000000e+00, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00, float poison, float poison, float poison, float poison>, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 8, i32 9, i32 10, i32 11>
  %366 = shufflevector <8 x float> %359, <8 x float> <float poison, float poison, float poison, float poison, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00>, <8 x i32> <i32 4, i32 5, i32 6, i32 7, i32 12, i32 13, i32 14, i32 15>
  %367 = fadd reassoc nsz contract <8 x float> %365, %366
  %368 = shufflevector <8 x float> %360, <8 x float> <float 0.000000e+00, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00, float poison, float poison, float poison, float poison>, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 8, i32 9, i32 10, i32 11>
  %369 = shufflevector <8 x float> %360, <8 x float> <float poison, float poison, float poison, float poison, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00>, <8 x i32> <i32 4, i32 5, i32 6, i32 7, i32 12, i32 13, i32 14, i32 15>
  %370 = fadd reassoc nsz contract <8 x float> %368, %369
  %371 = shufflevector <8 x float> %364, <8 x float> %367, <8 x i32> <i32 0, i32 2, i32 8, i32 10, i32 4, i32 6, i32 12, i32 14>
  %372 = shufflevector <8 x float> %364, <8 x float> %367, <8 x i32> <i32 1, i32 3, i32 9, i32 11, i32 5, i32 7, i32 13, i32 15>
  %373 = fadd reassoc nsz contract <8 x float> %371, %372
  %374 = shufflevector <8 x float> %370, <8 x float> <float 0.000000e+00, float poison, float 0.000000e+00, float poison, float 0.000000e+00, float poison, float 0.000000e+00, float poison>, <8 x i32> <i32 0, i32 2, i32 8, i32 10, i32 4, i32 6, i32 12, i32 14>
  %375 = shufflevector <8 x float> %370, <8 x float> <float poison, float 0.000000e+00, float poison, float 0.000000e+00, float poison, float 0.000000e+00, float poison, float 0.000000e+00>, <8 x i32> <i32 1, i32 3, i32 9, i32 11, i32 5, i32 7, i32 13, i32 15>
  %376 = fadd reassoc nsz contract <8 x float> %374, %375
  %377 = shufflevector <8 x float> %373, <8 x float> %376, <8 x i32> <i32 0, i32 2, i32 8, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %378 = shufflevector <8 x float> %373, <8 x float> %376, <8 x i32> <i32 1, i32 3, i32 9, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %379 = fadd reassoc nsz contract <8 x float> %377, %378
  %380 = extractelement <8 x float> %379, i64 0
  br i1 %77, label %381, label %385

381:                                              ; preds = %357
  store float %380, ptr %325, align 4, !tbaa !55
  %382 = extractelement <8 x float> %379, i64 1
  %383 = getelementptr i8, ptr %325, i64 4
  store float %382, ptr %383, align 4, !tbaa !55
  %384 = extractelement <8 x float> %379, i64 2
  br label %394

385:                                              ; preds = %357
  %386 = load float, ptr %56, align 4, !tbaa !55
  %387 = fadd reassoc nsz contract float %386, %380
  store float %387, ptr %325, align 4, !tbaa !55
  %388 = extractelement <8 x float> %379, i64 1
  %389 = load float, ptr %83, align 4, !tbaa !55
  %390 = fadd reassoc nsz contract float %389, %388
  %391 = getelementptr i8, ptr %325, i64 4
  store float %390, ptr %391, align 4, !tbaa !55
  %392 = extractelement <8 x float> %379, i64 2
  %393 = load float, ptr %84, align 4, !tbaa !55
  br label %394

394:                                              ; preds = %381, %385
  %395 = phi float [ %392, %385 ], [ %384, %381 ]
  %396 = phi reassoc nsz contract float [ %393, %385 ], [ 0.000000e+00, %381 ]
  %397 = fadd reassoc nsz contract float %396, %395
  %398 = getelementptr i8, ptr %325, i64 8
  store float %397, ptr %398, align 4, !tbaa !55
  %399 = icmp slt i64 %361, %2
  br i1 %399, label %400, label %420

400:                                              ; preds = %394, %404
  %401 = phi i64 [ %405, %404 ], [ %361, %394 ]
  %402 = getelementptr float, ptr %3, i64 %401
  %403 = getelementptr float, ptr %323, i64 %401
  br label %407

404:                                              ; preds = %407
  %405 = add nuw nsw i64 %401, 1
  %406 = icmp eq i64 %405, %2
  br i1 %406, label %420, label %400, !llvm.loop !254

407:                                              ; preds = %400, %407
  %408 = phi i64 [ 0, %400 ], [ %418, %407 ]
  %409 = add nuw nsw i64 %54, %408
  %410 = mul i64 %409, %2
  %411 = getelementptr float, ptr %402, i64 %410
  %412 = load float, ptr %411, align 4, !tbaa !55
  %413 = load float, ptr %403, align 4, !tbaa !55
  %414 = fmul reassoc nsz contract float %413, %412
  %415 = getelementptr float, ptr %325, i64 %408
  %416 = load float, ptr %415, align 4, !tbaa !55
  %417 = fadd reassoc nsz contract float %416, %414
  store float %417, ptr %415, align 4, !tbaa !55
  %418 = add nuw nsw i64 %408, 1
  %419 = icmp eq i64 %418, 3
  br i1 %419, label %404, label %407, !llvm.loop !256

420:                                              ; preds = %404, %394
  %421 = add nuw nsw i64 %321, 1
  %422 = icmp eq i64 %421, %1
  br i1 %422, label %20, label %320, !llvm.loop !258

423:                                              ; preds = %26, %440
  %424 = phi i64 [ 0, %26 ], [ %443, %440 ]
  %425 = phi i64 [ %24, %26 ], [ %441, %440 ]
  %426 = shl i64 %424, 2
  %427 = getelementptr i8, ptr %42, i64 %426
  %428 = getelementptr i8, ptr %44, i64 %426
  %429 = mul i64 %38, %424
  %430 = getelementptr i8, ptr %45, i64 %429
  %431 = getelementptr i8, ptr %46, i64 %429
  %432 = getelementptr float, ptr %6, i64 %425
  br i1 %27, label %433, label %440

433:                                              ; preds = %423
  %434 = getelementptr inbounds float, ptr %4, i64 %425
  %435 = select i1 %28, ptr null, ptr %434
  %436 = mul i64 %425, %2
  %437 = icmp eq ptr %435, null
  %438 = getelementptr float, ptr %3, i64 %436
  %439 = icmp ult ptr %427, %431
  br label %444

440:                                              ; preds = %532, %423
  %441 = add nuw nsw i64 %425, 1
  %442 = icmp eq i64 %441, %5
  %443 = add i64 %424, 1
  br i1 %442, label %535, label %423, !llvm.loop !259

444:                                              ; preds = %433, %532
  %445 = phi i64 [ 0, %433 ], [ %533, %532 ]
  %446 = mul i64 %41, %445
  %447 = getelementptr i8, ptr %0, i64 %446
  %448 = getelementptr i8, ptr %47, i64 %446
  %449 = mul nsw i64 %445, %2
  %450 = getelementptr inbounds float, ptr %0, i64 %449
  %451 = mul nsw i64 %445, %5
  %452 = getelementptr float, ptr %432, i64 %451
  br i1 %30, label %468, label %453

453:                                              ; preds = %444, %453
  %454 = phi nsz <8 x float> [ %465, %453 ], [ zeroinitializer, %444 ]
  %455 = phi i64 [ %466, %453 ], [ 8, %444 ]
  %456 = phi i64 [ %455, %453 ], [ 0, %444 ]
  %457 = add nsw i64 %456, %436
  %458 = getelementptr inbounds float, ptr %3, i64 %457
  %459 = load <8 x float>, ptr %458, align 4, !tbaa !158
  %460 = shl i64 %457, 2
  %461 = getelementptr i8, ptr %29, i64 %460
  tail call void @llvm.prefetch.p0(ptr %461, i32 0, i32 3, i32 1)
  %462 = getelementptr float, ptr %450, i64 %456
  %463 = load <8 x float>, ptr %462, align 4, !tbaa !158
  %464 = fmul reassoc nsz contract <8 x float> %463, %459
  %465 = fadd reassoc nsz contract <8 x float> %454, %464
  %466 = add nuw nsw i64 %455, 8
  %467 = icmp sgt i64 %466, %2
  br i1 %467, label %468, label %453, !llvm.loop !253

468:                                              ; preds = %453, %444
  %469 = phi nsz <8 x float> [ zeroinitializer, %444 ], [ %465, %453 ]
  %470 = phi i64 [ 0, %444 ], [ %455, %453 ]
  %471 = shufflevector <8 x float> %469, <8 x float> <float 0.000000e+00, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00, float poison, float poison, float poison, float poison>, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 8, i32 9, i32 10, i32 11>
  %472 = shufflevector <8 x float> %469, <8 x float> <float poison, float poison, float poison, float poison, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00>, <8 x i32> <i32 4, i32 5, i32 6, i32 7, i32 12, i32 13, i32 14, i32 15>
  %473 = fadd reassoc nsz contract <8 x float> %471, %472
  %474 = shufflevector <8 x float> %473, <8 x float> <float 0.000000e+00, float poison, float 0.000000e+00, float poison, float 0.000000e+00, float poison, float 0.000000e+00, float poison>, <8 x i32> <i32 0, i32 2, i32 8, i32 10, i32 4, i32 6, i32 12, i32 14>
  %475 = shufflevector <8 x float> %473, <8 x float> <float poison, float 0.000000e+00, float poison, float 0.000000e+00, float poison, float 0.000000e+00, float poison, float 0.000000e+00>, <8 x i32> <i32 1, i32 3, i32 9, i32 11, i32 5, i32 7, i32 13, i32 15>
  %476 = fadd reassoc nsz contract <8 x float> %474, %475
  %477 = shufflevector <8 x float> %476, <8 x float> poison, <8 x i32> <i32 1, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %478 = fadd reassoc nsz contract <8 x float> %476, %477
  %479 = extractelement <8 x float> %478, i64 0
  br i1 %437, label %482, label %480

480:                                              ; preds = %468
  %481 = load float, ptr %435, align 4, !tbaa !55
  br label %482

482:                                              ; preds = %480, %468
  %483 = phi reassoc nsz contract float [ %481, %480 ], [ 0.000000e+00, %468 ]
  %484 = fadd reassoc nsz contract float %483, %479
  store float %484, ptr %452, align 4, !tbaa !55
  %485 = icmp slt i64 %470, %2
  br i1 %485, label %486, label %532

486:                                              ; preds = %482
  %487 = sub i64 %2, %470
  %488 = icmp ult i64 %487, 16
  br i1 %488, label %518, label %489

489:                                              ; preds = %486
  %490 = shl i64 %470, 2
  %491 = getelementptr i8, ptr %430, i64 %490
  %492 = getelementptr i8, ptr %447, i64 %490
  %493 = icmp ult ptr %491, %428
  %494 = and i1 %439, %493
  %495 = icmp ult ptr %427, %448
  %496 = icmp ult ptr %492, %428
  %497 = and i1 %495, %496
  %498 = or i1 %497, %49
  %499 = or i1 %494, %498
  br i1 %499, label %518, label %500

500:                                              ; preds = %489
  %501 = sub i64 %487, %50
  %502 = add i64 %470, %501
  %503 = insertelement <8 x float> <float poison, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00>, float %484, i64 0
  br label %504

504:                                              ; preds = %504, %500
  %505 = phi i64 [ 0, %500 ], [ %514, %504 ]
  %506 = phi <8 x float> [ %503, %500 ], [ %513, %504 ]
  %507 = add i64 %470, %505
  %508 = getelementptr float, ptr %438, i64 %507
  %509 = getelementptr float, ptr %450, i64 %507
  %510 = load <8 x float>, ptr %508, align 4, !tbaa !55, !alias.scope !260
  %511 = load <8 x float>, ptr %509, align 4, !tbaa !55, !alias.scope !263
  %512 = fmul reassoc nsz contract <8 x float> %511, %510
  %513 = fadd reassoc nsz contract <8 x float> %506, %512
  %514 = add nuw i64 %505, 8
  %515 = icmp eq i64 %514, %501
  br i1 %515, label %516, label %504, !llvm.loop !265

516:                                              ; preds = %504
  %517 = tail call reassoc nsz contract float @llvm.vector.reduce.fadd.v8f32(float -0.000000e+00, <8 x float> %513)
  store float %517, ptr %452, align 4, !tbaa !55
  br i1 %51, label %532, label %518

518:                                              ; preds = %516, %489, %486
  %519 = phi float [ %484, %489 ], [ %484, %486 ], [ %517, %516 ]
  %520 = phi i64 [ %470, %489 ], [ %470, %486 ], [ %502, %516 ]
  br label %521

521:                                              ; preds = %518, %521
  %522 = phi float [ %529, %521 ], [ %519, %518 ]
  %523 = phi i64 [ %530, %521 ], [ %520, %518 ]
  %524 = getelementptr float, ptr %438, i64 %523
  %525 = getelementptr float, ptr %450, i64 %523
  %526 = load float, ptr %524, align 4, !tbaa !55
  %527 = load float, ptr %525, align 4, !tbaa !55
  %528 = fmul reassoc nsz contract float %527, %526
  %529 = fadd reassoc nsz contract float %522, %528
  store float %529, ptr %452, align 4, !tbaa !55
  %530 = add nuw nsw i64 %523, 1
  %531 = icmp eq i64 %530, %2
  br i1 %531, label %532, label %521, !llvm.loop !266

532:                                              ; preds = %521, %516, %482
  %533 = add nuw nsw i64 %445, 1
  %534 = icmp eq i64 %533, %1
  br i1 %534, label %440, label %444, !llvm.loop !267

535:                                              ; preds = %440, %23
  ret void
}

; Function Attrs: mustprogress nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare float @llvm.sqrt.f32(float) #9

; Function Attrs: nofree noinline norecurse nosync nounwind memory(read, argmem: readwrite, inaccessiblemem: readwrite)
define internal fastcc void @linear_of_halves(ptr nocapture noundef readonly %0, i64 noundef %1, i64 noundef %2, ptr nocapture noundef readonly %3, ptr noundef readonly %4, i64 noundef %5, ptr nocapture noundef %6) unnamed_addr #8 {
  %8 = icmp slt i64 %5, 3
  br i1 %8, label %23, label %9

9:                                                ; preds = %7
  %10 = icmp eq ptr %4, null
  %11 = icmp slt i64 %1, 4
  %12 = icmp slt i64 %2, 8
  %13 = getelementptr i8, ptr %3, i64 6144
  %14 = shl i64 %2, 3
  %15 = mul i64 %2, 12
  %16 = shl i64 %5, 3
  %17 = mul i64 %5, 12
  %18 = shl i64 %5, 3
  %19 = mul i64 %5, 12
  br label %41

20:                                               ; preds = %417, %62
  %21 = add nuw nsw i64 %42, 3
  %22 = icmp sgt i64 %21, %5
  br i1 %22, label %23, label %41, !llvm.loop !252

23:                                               ; preds = %20, %7
  %24 = phi i64 [ 0, %7 ], [ %42, %20 ]
  %25 = icmp slt i64 %24, %5
  br i1 %25, label %26, label %530

26:                                               ; preds = %23
  %27 = icmp sgt i64 %1, 0
  %28 = icmp eq ptr %4, null
  %29 = getelementptr i8, ptr %3, i64 6144
  %30 = icmp slt i64 %2, 8
  %31 = add i64 %1, 4611686018427387903
  %32 = mul i64 %31, %5
  %33 = add i64 %32, %24
  %34 = shl i64 %2, 2
  %35 = getelementptr i8, ptr %6, i64 4
  %36 = getelementptr i8, ptr %0, i64 %34
  %37 = and i64 %5, 2305843009213693952
  %38 = icmp ne i64 %37, 0
  %39 = and i64 %2, 3
  %40 = icmp eq i64 %39, 0
  br label %420

41:                                               ; preds = %9, %20
  %42 = phi i64 [ 3, %9 ], [ %21, %20 ]
  %43 = phi i64 [ 0, %9 ], [ %42, %20 ]
  %44 = getelementptr inbounds float, ptr %4, i64 %43
  %45 = select i1 %10, ptr null, ptr %44
  %46 = getelementptr float, ptr %6, i64 %43
  br i1 %11, label %62, label %47

47:                                               ; preds = %41
  %48 = icmp eq ptr %45, null
  %49 = mul i64 %43, %2
  %50 = add nuw nsw i64 %43, 1
  %51 = mul i64 %50, %2
  %52 = add nuw nsw i64 %43, 2
  %53 = mul i64 %52, %2
  %54 = getelementptr inbounds i8, ptr %45, i64 4
  %55 = getelementptr inbounds i8, ptr %45, i64 8
  %56 = getelementptr inbounds i8, ptr %45, i64 4
  %57 = getelementptr inbounds i8, ptr %45, i64 8
  %58 = getelementptr inbounds i8, ptr %45, i64 4
  %59 = getelementptr inbounds i8, ptr %45, i64 8
  %60 = getelementptr inbounds i8, ptr %45, i64 4
  %61 = getelementptr inbounds i8, ptr %45, i64 8
  br label %74

62:                                               ; preds = %310, %41
  %63 = phi i64 [ 0, %41 ], [ %75, %310 ]
  %64 = icmp slt i64 %63, %1
  br i1 %64, label %65, label %20

65:                                               ; preds = %62
  %66 = icmp eq ptr %45, null
  %67 = mul i64 %43, %2
  %68 = add nuw nsw i64 %43, 1
  %69 = mul i64 %68, %2
  %70 = add nuw nsw i64 %43, 2
  %71 = mul i64 %70, %2
  %72 = getelementptr inbounds i8, ptr %45, i64 4
  %73 = getelementptr inbounds i8, ptr %45, i64 8
  br label %313

74:                                               ; preds = %47, %310
  %75 = phi i64 [ 4, %47 ], [ %311, %310 ]
  %76 = phi i64 [ 0, %47 ], [ %75, %310 ]
  %77 = mul nsw i64 %76, %2
  %78 = getelementptr inbounds float, ptr %0, i64 %77
  %79 = mul nuw nsw i64 %76, %5
  %80 = getelementptr float, ptr %46, i64 %79
  br i1 %12, label %148, label %81

81:                                               ; preds = %74, %81
  %82 = phi nsz <8 x float> [ %117, %81 ], [ zeroinitializer, %74 ]
  %83 = phi nsz <8 x float> [ %119, %81 ], [ zeroinitializer, %74 ]
  %84 = phi nsz <8 x float> [ %121, %81 ], [ zeroinitializer, %74 ]
  %85 = phi nsz <8 x float> [ %125, %81 ], [ zeroinitializer, %74 ]
  %86 = phi nsz <8 x float> [ %127, %81 ], [ zeroinitializer, %74 ]
  %87 = phi nsz <8 x float> [ %129, %81 ], [ zeroinitializer, %74 ]
  %88 = phi nsz <8 x float> [ %133, %81 ], [ zeroinitializer, %74 ]
  %89 = phi nsz <8 x float> [ %135, %81 ], [ zeroinitializer, %74 ]
  %90 = phi nsz <8 x float> [ %137, %81 ], [ zeroinitializer, %74 ]
  %91 = phi nsz <8 x float> [ %141, %81 ], [ zeroinitializer, %74 ]
  %92 = phi nsz <8 x float> [ %143, %81 ], [ zeroinitializer, %74 ]
  %93 = phi nsz <8 x float> [ %145, %81 ], [ zeroinitializer, %74 ]
  %94 = phi i64 [ %146, %81 ], [ 8, %74 ]
  %95 = phi i64 [ %94, %81 ], [ 0, %74 ]
  %96 = add nsw i64 %49, %95
  %97 = getelementptr inbounds half, ptr %3, i64 %96
  %98 = load <8 x half>, ptr %97, align 2, !tbaa !158
  %99 = fpext <8 x half> %98 to <8 x float>
  %100 = shl i64 %96, 1
  %101 = getelementptr i8, ptr %13, i64 %100
  tail call void @llvm.prefetch.p0(ptr %101, i32 0, i32 3, i32 1)
  %102 = add nsw i64 %51, %95
  %103 = getelementptr inbounds half, ptr %3, i64 %102
  %104 = load <8 x half>, ptr %103, align 2, !tbaa !158
  %105 = fpext <8 x half> %104 to <8 x float>
  %106 = shl i64 %102, 1
  %107 = getelementptr i8, ptr %13, i64 %106
  tail call void @llvm.prefetch.p0(ptr %107, i32 0, i32 3, i32 1)
  %108 = add nsw i64 %53, %95
  %109 = getelementptr inbounds half, ptr %3, i64 %108
  %110 = load <8 x half>, ptr %109, align 2, !tbaa !158
  %111 = fpext <8 x half> %110 to <8 x float>
  %112 = shl i64 %108, 1
  %113 = getelementptr i8, ptr %13, i64 %112
  tail call void @llvm.prefetch.p0(ptr %113, i32 0, i32 3, i32 1)
  %114 = getelementptr float, ptr %78, i64 %95
  %115 = load <8 x float>, ptr %114, align 4, !tbaa !158
  %116 = fmul reassoc nsz contract <8 x float> %115, %99
  %117 = fadd reassoc nsz contract <8 x float> %82, %116
  %118 = fmul reassoc nsz contract <8 x float> %115, %105
  %119 = fadd reassoc nsz contract <8 x float> %83, %118
  %120 = fmul reassoc nsz contract <8 x float> %115, %111
  %121 = fadd reassoc nsz contract <8 x float> %84, %120
  %122 = getelementptr float, ptr %114, i64 %2
  %123 = load <8 x float>, ptr %122, align 4, !tbaa !158
  %124 = fmul reassoc nsz contract <8 x float> %123, %99
  %125 = fadd reassoc nsz contract <8 x float> %85, %124
  %126 = fmul reassoc nsz contract <8 x float> %123, %105
  %127 = fadd reassoc nsz contract <8 x float> %86, %126
  %128 = fmul reassoc nsz contract <8 x float> %123, %111
  %129 = fadd reassoc nsz contract <8 x float> %87, %128
  %130 = getelementptr i8, ptr %114, i64 %14
  %131 = load <8 x float>, ptr %130, align 4, !tbaa !158
  %132 = fmul reassoc nsz contract <8 x float> %131, %99
  %133 = fadd reassoc nsz contract <8 x float> %88, %132
  %134 = fmul reassoc nsz contract <8 x float> %131, %105
  %135 = fadd reassoc nsz contract <8 x float> %89, %134
  %136 = fmul reassoc nsz contract <8 x float> %131, %111
  %137 = fadd reassoc nsz contract <8 x float> %90, %136
  %138 = getelementptr i8, ptr %114, i64 %15
  %139 = load <8 x float>, ptr %138, align 4, !tbaa !158
  %140 = fmul reassoc nsz contract <8 x float> %139, %99
  %141 = fadd reassoc nsz contract <8 x float> %91, %140
  %142 = fmul reassoc nsz contract <8 x float> %139, %105
  %143 = fadd reassoc nsz contract <8 x float> %92, %142
  %144 = fmul reassoc nsz contract <8 x float> %139, %111
  %145 = fadd reassoc nsz contract <8 x float> %93, %144
  %146 = add nuw nsw i64 %94, 8
  %147 = icmp sgt i64 %146, %2
  br i1 %147, label %148, label %81, !llvm.loop !253

148:                                              ; preds = %81, %74
  %149 = phi nsz <8 x float> [ zeroinitializer, %74 ], [ %117, %81 ]
  %150 = phi nsz <8 x float> [ zeroinitializer, %74 ], [ %119, %81 ]
  %151 = phi nsz <8 x float> [ zeroinitializer, %74 ], [ %121, %81 ]
  %152 = phi nsz <8 x float> [ zeroinitializer, %74 ], [ %125, %81 ]
  %153 = phi nsz <8 x float> [ zeroinitializer, %74 ], [ %127, %81 ]
  %154 = phi nsz <8 x float> [ zeroinitializer, %74 ], [ %129, %81 ]
  %155 = phi nsz <8 x float> [ zeroinitializer, %74 ], [ %133, %81 ]
  %156 = phi nsz <8 x float> [ zeroinitializer, %74 ], [ %135, %81 ]
  %157 = phi nsz <8 x float> [ zeroinitializer, %74 ], [ %137, %81 ]
  %158 = phi nsz <8 x float> [ zeroinitializer, %74 ], [ %141, %81 ]
  %159 = phi nsz <8 x float> [ zeroinitializer, %74 ], [ %143, %81 ]
  %160 = phi nsz <8 x float> [ zeroinitializer, %74 ], [ %145, %81 ]
  %161 = phi i64 [ 0, %74 ], [ %94, %81 ]
  %162 = shufflevector <8 x float> %149, <8 x float> %153, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 8, i32 9, i32 10, i32 11>
  %163 = shufflevector <8 x float> %149, <8 x float> %153, <8 x i32> <i32 4, i32 5, i32 6, i32 7, i32 12, i32 13, i32 14, i32 15>
  %164 = fadd reassoc nsz contract <8 x float> %162, %163
  %165 = shufflevector <8 x float> %150, <8 x float> %154, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 8, i32 9, i32 10, i32 11>
  %166 = shufflevector <8 x float> %150, <8 x float> %154, <8 x i32> <i32 4, i32 5, i32 6, i32 7, i32 12, i32 13, i32 14, i32 15>
  %167 = fadd reassoc nsz contract <8 x float> %165, %166
  %168 = shufflevector <8 x float> %151, <8 x float> %155, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 8, i32 9, i32 10, i32 11>
  %169 = shufflevector <8 x float> %151, <8 x float> %155, <8 x i32> <i32 4, i32 5, i32 6, i32 7, i32 12, i32 13, i32 14, i32 15>
  %170 = fadd reassoc nsz contract <8 x float> %168, %169
  %171 = shufflevector <8 x float> %152, <8 x float> %156, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 8, i32 9, i32 10, i32 11>
  %172 = shufflevector <8 x float> %152, <8 x float> %156, <8 x i32> <i32 4, i32 5, i32 6, i32 7, i32 12, i32 13, i32 14, i32 15>
  %173 = fadd reassoc nsz contract <8 x float> %171, %172
  %174 = shufflevector <8 x float> %164, <8 x float> %167, <8 x i32> <i32 0, i32 2, i32 8, i32 10, i32 4, i32 6, i32 12, i32 14>
  %175 = shufflevector <8 x float> %164, <8 x float> %167, <8 x i32> <i32 1, i32 3, i32 9, i32 11, i32 5, i32 7, i32 13, i32 15>
  %176 = fadd reassoc nsz contract <8 x float> %174, %175
  %177 = shufflevector <8 x float> %170, <8 x float> %173, <8 x i32> <i32 0, i32 2, i32 8, i32 10, i32 4, i32 6, i32 12, i32 14>
  %178 = shufflevector <8 x float> %170, <8 x float> %173, <8 x i32> <i32 1, i32 3, i32 9, i32 11, i32 5, i32 7, i32 13, i32 15>
  %179 = fadd reassoc nsz contract <8 x float> %177, %178
  %180 = shufflevector <8 x float> %176, <8 x float> %179, <8 x i32> <i32 0, i32 2, i32 8, i32 10, i32 4, i32 6, i32 12, i32 14>
  %181 = shufflevector <8 x float> %176, <8 x float> %179, <8 x i32> <i32 1, i32 3, i32 9, i32 11, i32 5, i32 7, i32 13, i32 15>
  %182 = fadd reassoc nsz contract <8 x float> %180, %181
  %183 = shufflevector <8 x float> %157, <8 x float> <float 0.000000e+00, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00, float poison, float poison, float poison, float poison>, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 8, i32 9, i32 10, i32 11>
  %184 = shufflevector <8 x float> %157, <8 x float> <float poison, float poison, float poison, float poison, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00>, <8 x i32> <i32 4, i32 5, i32 6, i32 7, i32 12, i32 13, i32 14, i32 15>
  %185 = fadd reassoc nsz contract <8 x float> %183, %184
  %186 = shufflevector <8 x float> %158, <8 x float> <float 0.000000e+00, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00, float poison, float poison, float poison, float poison>, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 8, i32 9, i32 10, i32 11>
  %187 = shufflevector <8 x float> %158, <8 x float> <float poison, float poison, float poison, float poison, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00>, <8 x i32> <i32 4, i32 5, i32 6, i32 7, i32 12, i32 13, i32 14, i32 15>
  %188 = fadd reassoc nsz contract <8 x float> %186, %187
  %189 = shufflevector <8 x float> %159, <8 x float> <float 0.000000e+00, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00, float poison, float poison, float poison, float poison>, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 8, i32 9, i32 10, i32 11>
  %190 = shufflevector <8 x float> %159, <8 x float> <float poison, float poison, float poison, float poison, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00>, <8 x i32> <i32 4, i32 5, i32 6, i32 7, i32 12, i32 13, i32 14, i32 15>
  %191 = fadd reassoc nsz contract <8 x float> %189, %190
  %192 = shufflevector <8 x float> %160, <8 x float> <float 0.000000e+00, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00, float poison, float poison, float poison, float poison>, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 8, i32 9, i32 10, i32 11>
  %193 = shufflevector <8 x float> %160, <8 x float> <float poison, float poison, float poison, float poison, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00>, <8 x i32> <i32 4, i32 5, i32 6, i32 7, i32 12, i32 13, i32 14, i32 15>
  %194 = fadd reassoc nsz contract <8 x float> %192, %193
  %195 = shufflevector <8 x float> %185, <8 x float> %188, <8 x i32> <i32 0, i32 2, i32 8, i32 10, i32 4, i32 6, i32 12, i32 14>
  %196 = shufflevector <8 x float> %185, <8 x float> %188, <8 x i32> <i32 1, i32 3, i32 9, i32 11, i32 5, i32 7, i32 13, i32 15>
  %197 = fadd reassoc nsz contract <8 x float> %195, %196
  %198 = shufflevector <8 x float> %191, <8 x float> %194, <8 x i32> <i32 0, i32 2, i32 8, i32 10, i32 4, i32 6, i32 12, i32 14>
  %199 = shufflevector <8 x float> %191, <8 x float> %194, <8 x i32> <i32 1, i32 3, i32 9, i32 11, i32 5, i32 7, i32 13, i32 15>
  %200 = fadd reassoc nsz contract <8 x float> %198, %199
  %201 = shufflevector <8 x float> %197, <8 x float> %200, <8 x i32> <i32 0, i32 2, i32 8, i32 10, i32 poison, i32 poison, i32 poison, i32 poison>
  %202 = shufflevector <8 x float> %197, <8 x float> %200, <8 x i32> <i32 1, i32 3, i32 9, i32 11, i32 poison, i32 poison, i32 poison, i32 poison>
  %203 = fadd reassoc nsz contract <8 x float> %201, %202
  %204 = extractelement <8 x float> %182, i64 0
  br i1 %48, label %205, label %227

205:                                              ; preds = %148
  store float %204, ptr %80, align 4, !tbaa !55
  %206 = extractelement <8 x float> %182, i64 1
  %207 = getelementptr i8, ptr %80, i64 4
  store float %206, ptr %207, align 4, !tbaa !55
  %208 = extractelement <8 x float> %182, i64 2
  %209 = getelementptr i8, ptr %80, i64 8
  store float %208, ptr %209, align 4, !tbaa !55
  %210 = getelementptr float, ptr %80, i64 %5
  %211 = extractelement <8 x float> %182, i64 3
  store float %211, ptr %210, align 4, !tbaa !55
  %212 = extractelement <8 x float> %182, i64 4
  %213 = getelementptr i8, ptr %210, i64 4
  store float %212, ptr %213, align 4, !tbaa !55
  %214 = extractelement <8 x float> %182, i64 5
  %215 = getelementptr i8, ptr %210, i64 8
  store float %214, ptr %215, align 4, !tbaa !55
  %216 = getelementptr i8, ptr %80, i64 %18
  %217 = extractelement <8 x float> %182, i64 6
  store float %217, ptr %216, align 4, !tbaa !55
  %218 = extractelement <8 x float> %182, i64 7
  %219 = getelementptr i8, ptr %216, i64 4
  store float %218, ptr %219, align 4, !tbaa !55
  %220 = extractelement <8 x float> %203, i64 0
  %221 = getelementptr i8, ptr %216, i64 8
  store float %220, ptr %221, align 4, !tbaa !55
  %222 = getelementptr i8, ptr %80, i64 %19
  %223 = extractelement <8 x float> %203, i64 1
  store float %223, ptr %222, align 4, !tbaa !55
  %224 = extractelement <8 x float> %203, i64 2
  %225 = getelementptr i8, ptr %222, i64 4
  store float %224, ptr %225, align 4, !tbaa !55
  %226 = extractelement <8 x float> %203, i64 3
  br label %272

227:                                              ; preds = %148
  %228 = load float, ptr %45, align 4, !tbaa !55
  %229 = fadd reassoc nsz contract float %228, %204
  store float %229, ptr %80, align 4, !tbaa !55
  %230 = extractelement <8 x float> %182, i64 1
  %231 = load float, ptr %54, align 4, !tbaa !55
  %232 = fadd reassoc nsz contract float %231, %230
  %233 = getelementptr i8, ptr %80, i64 4
  store float %232, ptr %233, align 4, !tbaa !55
  %234 = extractelement <8 x float> %182, i64 2
  %235 = load float, ptr %55, align 4, !tbaa !55
  %236 = fadd reassoc nsz contract float %235, %234
  %237 = getelementptr i8, ptr %80, i64 8
  store float %236, ptr %237, align 4, !tbaa !55
  %238 = getelementptr float, ptr %80, i64 %5
  %239 = extractelement <8 x float> %182, i64 3
  %240 = load float, ptr %45, align 4, !tbaa !55
  %241 = fadd reassoc nsz contract float %240, %239
  store float %241, ptr %238, align 4, !tbaa !55
  %242 = extractelement <8 x float> %182, i64 4
  %243 = load float, ptr %56, align 4, !tbaa !55
  %244 = fadd reassoc nsz contract float %243, %242
  %245 = getelementptr i8, ptr %238, i64 4
  store float %244, ptr %245, align 4, !tbaa !55
  %246 = extractelement <8 x float> %182, i64 5
  %247 = load float, ptr %57, align 4, !tbaa !55
  %248 = fadd reassoc nsz contract float %247, %246
  %249 = getelementptr i8, ptr %238, i64 8
  store float %248, ptr %249, align 4, !tbaa !55
  %250 = getelementptr i8, ptr %80, i64 %16
  %251 = extractelement <8 x float> %182, i64 6
  %252 = load float, ptr %45, align 4, !tbaa !55
  %253 = fadd reassoc nsz contract float %252, %251
  store float %253, ptr %250, align 4, !tbaa !55
  %254 = extractelement <8 x float> %182, i64 7
  %255 = load float, ptr %58, align 4, !tbaa !55
  %256 = fadd reassoc nsz contract float %255, %254
  %257 = getelementptr i8, ptr %250, i64 4
  store float %256, ptr %257, align 4, !tbaa !55
  %258 = extractelement <8 x float> %203, i64 0
  %259 = load float, ptr %59, align 4, !tbaa !55
  %260 = fadd reassoc nsz contract float %259, %258
  %261 = getelementptr i8, ptr %250, i64 8
  store float %260, ptr %261, align 4, !tbaa !55
  %262 = getelementptr i8, ptr %80, i64 %17
  %263 = extractelement <8 x float> %203, i64 1
  %264 = load float, ptr %45, align 4, !tbaa !55
  %265 = fadd reassoc nsz contract float %264, %263
  store float %265, ptr %262, align 4, !tbaa !55
  %266 = extractelement <8 x float> %203, i64 2
  %267 = load float, ptr %60, align 4, !tbaa !55
  %268 = fadd reassoc nsz contract float %267, %266
  %269 = getelementptr i8, ptr %262, i64 4
  store float %268, ptr %269, align 4, !tbaa !55
  %270 = extractelement <8 x float> %203, i64 3
  %271 = load float, ptr %61, align 4, !tbaa !55
  br label %272

272:                                              ; preds = %205, %227
  %273 = phi float [ %270, %227 ], [ %226, %205 ]
  %274 = phi i64 [ %17, %227 ], [ %19, %205 ]
  %275 = phi reassoc nsz contract float [ %271, %227 ], [ 0.000000e+00, %205 ]
  %276 = getelementptr i8, ptr %80, i64 %274
  %277 = fadd reassoc nsz contract float %275, %273
  %278 = getelementptr i8, ptr %276, i64 8
  store float %277, ptr %278, align 4, !tbaa !55
  %279 = icmp slt i64 %161, %2
  br i1 %279, label %280, label %310

280:                                              ; preds = %272, %290
  %281 = phi i64 [ %291, %290 ], [ %161, %272 ]
  %282 = getelementptr half, ptr %3, i64 %281
  %283 = getelementptr float, ptr %78, i64 %281
  br label %284

284:                                              ; preds = %280, %293
  %285 = phi i64 [ 0, %280 ], [ %294, %293 ]
  %286 = mul nsw i64 %285, %2
  %287 = getelementptr float, ptr %283, i64 %286
  %288 = mul nuw nsw i64 %285, %5
  %289 = getelementptr float, ptr %80, i64 %288
  br label %296

290:                                              ; preds = %293
  %291 = add nuw nsw i64 %281, 1
  %292 = icmp eq i64 %291, %2
  br i1 %292, label %310, label %280, !llvm.loop !254

293:                                              ; preds = %296
  %294 = add nuw nsw i64 %285, 1
  %295 = icmp eq i64 %294, 4
  br i1 %295, label %290, label %284, !llvm.loop !255

296:                                              ; preds = %284, %296
  %297 = phi i64 [ 0, %284 ], [ %308, %296 ]
  %298 = add nuw nsw i64 %43, %297
  %299 = mul i64 %298, %2
  %300 = getelementptr half, ptr %282, i64 %299
  %301 = load half, ptr %300, align 2, !tbaa !268
  %302 = fpext half %301 to float
  %303 = load float, ptr %287, align 4, !tbaa !55
  %304 = fmul reassoc nsz contract float %303, %302
  %305 = getelementptr float, ptr %289, i64 %297
  %306 = load float, ptr %305, align 4, !tbaa !55
  %307 = fadd reassoc nsz contract float %306, %304
  store float %307, ptr %305, align 4, !tbaa !55
  %308 = add nuw nsw i64 %297, 1
  %309 = icmp eq i64 %308, 3
  br i1 %309, label %293, label %296, !llvm.loop !256

310:                                              ; preds = %290, %272
  %311 = add nuw nsw i64 %75, 4
  %312 = icmp sgt i64 %311, %1
  br i1 %312, label %62, label %74, !llvm.loop !257

313:                                              ; preds = %65, %417
  %314 = phi i64 [ %63, %65 ], [ %418, %417 ]
  %315 = mul nsw i64 %314, %2
  %316 = getelementptr inbounds float, ptr %0, i64 %315
  %317 = mul nuw nsw i64 %314, %5
  %318 = getelementptr float, ptr %46, i64 %317
  br i1 %12, label %353, label %319

319:                                              ; preds = %313, %319
  %320 = phi nsz <8 x float> [ %346, %319 ], [ zeroinitializer, %313 ]
  %321 = phi nsz <8 x float> [ %348, %319 ], [ zeroinitializer, %313 ]
  %322 = phi nsz <8 x float> [ %350, %319 ], [ zeroinitializer, %313 ]
  %323 = phi i64 [ %351, %319 ], [ 8, %313 ]
  %324 = phi i64 [ %323, %319 ], [ 0, %313 ]
  %325 = add nsw i64 %67, %324
  %326 = getelementptr inbounds half, ptr %3, i64 %325
  %327 = load <8 x half>, ptr %326, align 2, !tbaa !158
  %328 = fpext <8 x half> %327 to <8 x float>
  %329 = shl i64 %325, 1
  %330 = getelementptr i8, ptr %13, i64 %329
  tail call void @llvm.prefetch.p0(ptr %330, i32 0, i32 3, i32 1)
  %331 = add nsw i64 %69, %324
  %332 = getelementptr inbounds half, ptr %3, i64 %331
  %333 = load <8 x half>, ptr %332, align 2, !tbaa !158
  %334 = fpext <8 x half> %333 to <8 x float>
  %335 = shl i64 %331, 1
  %336 = getelementptr i8, ptr %13, i64 %335
  tail call void @llvm.prefetch.p0(ptr %336, i32 0, i32 3, i32 1)
  %337 = add nsw i64 %71, %324
  %338 = getelementptr inbounds half, ptr %3, i64 %337
  %339 = load <8 x half>, ptr %338, align 2, !tbaa !158
  %340 = fpext <8 x half> %339 to <8 x float>
  %341 = shl i64 %337, 1
  %342 = getelementptr i8, ptr %13, i64 %341
  tail call void @llvm.prefetch.p0(ptr %342, i32 0, i32 3, i32 1)
  %343 = getelementptr float, ptr %316, i64 %324
  %344 = load <8 x float>, ptr %343, align 4, !tbaa !158
  %345 = fmul reassoc nsz contract <8 x float> %344, %328
  %346 = fadd reassoc nsz contract <8 x float> %320, %345
  %347 = fmul reassoc nsz contract <8 x float> %344, %334
  %348 = fadd reassoc nsz contract <8 x float> %321, %347
  %349 = fmul reassoc nsz contract <8 x float> %344, %340
  %350 = fadd reassoc nsz contract <8 x float> %322, %349
  %351 = add nuw nsw i64 %323, 8
  %352 = icmp sgt i64 %351, %2
  br i1 %352, label %353, label %319, !llvm.loop !253

353:                                              ; preds = %319, %313
  %354 = phi nsz <8 x float> [ zeroinitializer, %313 ], [ %346, %319 ]
  %355 = phi nsz <8 x float> [ zeroinitializer, %313 ], [ %348, %319 ]
  %356 = phi nsz <8 x float> [ zeroinitializer, %313 ], [ %350, %319 ]
  %357 = phi i64 [ 0, %313 ], [ %323, %319 ]
  %358 = shufflevector <8 x float> %354, <8 x float> <float 0.000000e+00, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00, float poison, float poison, float poison, float poison>, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 8, i32 9, i32 10, i32 11>
  %359 = shufflevector <8 x float> %354, <8 x float> <float poison, float poison, float poison, float poison, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00>, <8 x i32> <i32 4, i32 5, i32 6, i32 7, i32 12, i32 13, i32 14, i32 15>
  %360 = fadd reassoc nsz contract <8 x float> %358, %359
  %361 = shufflevector <8 x float> %355, <8 x float> <float 0.000000e+00, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00, float poison, float poison, float poison, float poison>, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 8, i32 9, i32 10, i32 11>
  %362 = shufflevector <8 x float> %355, <8 x float> <float poison, float poison, float poison, float poison, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00>, <8 x i32> <i32 4, i32 5, i32 6, i32 7, i32 12, i32 13, i32 14, i32 15>
  %363 = fadd reassoc nsz contract <8 x float> %361, %362
  %364 = shufflevector <8 x float> %356, <8 x float> <float 0.000000e+00, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00, float poison, float poison, float poison, float poison>, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 8, i32 9, i32 10, i32 11>
  %365 = shufflevector <8 x float> %356, <8 x float> <float poison, float poison, float poison, float poison, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00>, <8 x i32> <i32 4, i32 5, i32 6, i32 7, i32 12, i32 13, i32 14, i32 15>
  %366 = fadd reassoc nsz contract <8 x float> %364, %365
  %367 = shufflevector <8 x float> %360, <8 x float> %363, <8 x i32> <i32 0, i32 2, i32 8, i32 10, i32 4, i32 6, i32 12, i32 14>
  %368 = shufflevector <8 x float> %360, <8 x float> %363, <8 x i32> <i32 1, i32 3, i32 9, i32 11, i32 5, i32 7, i32 13, i32 15>
  %369 = fadd reassoc nsz contract <8 x float> %367, %368
  %370 = shufflevector <8 x float> %366, <8 x float> <float 0.000000e+00, float poison, float 0.000000e+00, float poison, float 0.000000e+00, float poison, float 0.000000e+00, float poison>, <8 x i32> <i32 0, i32 2, i32 8, i32 10, i32 4, i32 6, i32 12, i32 14>
  %371 = shufflevector <8 x float> %366, <8 x float> <float poison, float 0.000000e+00, float poison, float 0.000000e+00, float poison, float 0.000000e+00, float poison, float 0.000000e+00>, <8 x i32> <i32 1, i32 3, i32 9, i32 11, i32 5, i32 7, i32 13, i32 15>
  %372 = fadd reassoc nsz contract <8 x float> %370, %371
  %373 = shufflevector <8 x float> %369, <8 x float> %372, <8 x i32> <i32 0, i32 2, i32 8, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %374 = shufflevector <8 x float> %369, <8 x float> %372, <8 x i32> <i32 1, i32 3, i32 9, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %375 = fadd reassoc nsz contract <8 x float> %373, %374
  %376 = extractelement <8 x float> %375, i64 0
  br i1 %66, label %377, label %381

377:                                              ; preds = %353
  store float %376, ptr %318, align 4, !tbaa !55
  %378 = extractelement <8 x float> %375, i64 1
  %379 = getelementptr i8, ptr %318, i64 4
  store float %378, ptr %379, align 4, !tbaa !55
  %380 = extractelement <8 x float> %375, i64 2
  br label %390

381:                                              ; preds = %353
  %382 = load float, ptr %45, align 4, !tbaa !55
  %383 = fadd reassoc nsz contract float %382, %376
  store float %383, ptr %318, align 4, !tbaa !55
  %384 = extractelement <8 x float> %375, i64 1
  %385 = load float, ptr %72, align 4, !tbaa !55
  %386 = fadd reassoc nsz contract float %385, %384
  %387 = getelementptr i8, ptr %318, i64 4
  store float %386, ptr %387, align 4, !tbaa !55
  %388 = extractelement <8 x float> %375, i64 2
  %389 = load float, ptr %73, align 4, !tbaa !55
  br label %390

390:                                              ; preds = %377, %381
  %391 = phi float [ %388, %381 ], [ %380, %377 ]
  %392 = phi reassoc nsz contract float [ %389, %381 ], [ 0.000000e+00, %377 ]
  %393 = fadd reassoc nsz contract float %392, %391
  %394 = getelementptr i8, ptr %318, i64 8
  store float %393, ptr %394, align 4, !tbaa !55
  %395 = icmp slt i64 %357, %2
  br i1 %395, label %396, label %417

396:                                              ; preds = %390, %400
  %397 = phi i64 [ %401, %400 ], [ %357, %390 ]
  %398 = getelementptr half, ptr %3, i64 %397
  %399 = getelementptr float, ptr %316, i64 %397
  br label %403

400:                                              ; preds = %403
  %401 = add nuw nsw i64 %397, 1
  %402 = icmp eq i64 %401, %2
  br i1 %402, label %417, label %396, !llvm.loop !254

403:                                              ; preds = %396, %403
  %404 = phi i64 [ 0, %396 ], [ %415, %403 ]
  %405 = add nuw nsw i64 %43, %404
  %406 = mul i64 %405, %2
  %407 = getelementptr half, ptr %398, i64 %406
  %408 = load half, ptr %407, align 2, !tbaa !268
  %409 = fpext half %408 to float
  %410 = load float, ptr %399, align 4, !tbaa !55
  %411 = fmul reassoc nsz contract float %410, %409
  %412 = getelementptr float, ptr %318, i64 %404
  %413 = load float, ptr %412, align 4, !tbaa !55
  %414 = fadd reassoc nsz contract float %413, %411
  store float %414, ptr %412, align 4, !tbaa !55
  %415 = add nuw nsw i64 %404, 1
  %416 = icmp eq i64 %415, 3
  br i1 %416, label %400, label %403, !llvm.loop !256

417:                                              ; preds = %400, %390
  %418 = add nuw nsw i64 %314, 1
  %419 = icmp eq i64 %418, %1
  br i1 %419, label %20, label %313, !llvm.loop !258

420:                                              ; preds = %26, %436
  %421 = phi i64 [ 0, %26 ], [ %439, %436 ]
  %422 = phi i64 [ %24, %26 ], [ %437, %436 ]
  %423 = add i64 %24, %421
  %424 = shl i64 %423, 2
  %425 = getelementptr i8, ptr %6, i64 %424
  %426 = add i64 %33, %421
  %427 = shl i64 %426, 2
  %428 = getelementptr i8, ptr %35, i64 %427
  %429 = getelementptr float, ptr %6, i64 %422
  br i1 %27, label %430, label %436

430:                                              ; preds = %420
  %431 = getelementptr inbounds float, ptr %4, i64 %422
  %432 = select i1 %28, ptr null, ptr %431
  %433 = mul i64 %422, %2
  %434 = icmp eq ptr %432, null
  %435 = getelementptr half, ptr %3, i64 %433
  br label %440

436:                                              ; preds = %527, %420
  %437 = add nuw nsw i64 %422, 1
  %438 = icmp eq i64 %437, %5
  %439 = add i64 %421, 1
  br i1 %438, label %530, label %420, !llvm.loop !259

440:                                              ; preds = %430, %527
  %441 = phi i64 [ 0, %430 ], [ %528, %527 ]
  %442 = mul i64 %34, %441
  %443 = getelementptr i8, ptr %0, i64 %442
  %444 = getelementptr i8, ptr %36, i64 %442
  %445 = mul nsw i64 %441, %2
  %446 = getelementptr inbounds float, ptr %0, i64 %445
  %447 = mul nsw i64 %441, %5
  %448 = getelementptr float, ptr %429, i64 %447
  br i1 %30, label %465, label %449

449:                                              ; preds = %440, %449
  %450 = phi nsz <8 x float> [ %462, %449 ], [ zeroinitializer, %440 ]
  %451 = phi i64 [ %463, %449 ], [ 8, %440 ]
  %452 = phi i64 [ %451, %449 ], [ 0, %440 ]
  %453 = add nsw i64 %452, %433
  %454 = getelementptr inbounds half, ptr %3, i64 %453
  %455 = load <8 x half>, ptr %454, align 2, !tbaa !158
  %456 = fpext <8 x half> %455 to <8 x float>
  %457 = shl i64 %453, 1
  %458 = getelementptr i8, ptr %29, i64 %457
  tail call void @llvm.prefetch.p0(ptr %458, i32 0, i32 3, i32 1)
  %459 = getelementptr float, ptr %446, i64 %452
  %460 = load <8 x float>, ptr %459, align 4, !tbaa !158
  %461 = fmul reassoc nsz contract <8 x float> %460, %456
  %462 = fadd reassoc nsz contract <8 x float> %450, %461
  %463 = add nuw nsw i64 %451, 8
  %464 = icmp sgt i64 %463, %2
  br i1 %464, label %465, label %449, !llvm.loop !253

465:                                              ; preds = %449, %440
  %466 = phi nsz <8 x float> [ zeroinitializer, %440 ], [ %462, %449 ]
  %467 = phi i64 [ 0, %440 ], [ %451, %449 ]
  %468 = shufflevector <8 x float> %466, <8 x float> <float 0.000000e+00, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00, float poison, float poison, float poison, float poison>, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 8, i32 9, i32 10, i32 11>
  %469 = shufflevector <8 x float> %466, <8 x float> <float poison, float poison, float poison, float poison, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00>, <8 x i32> <i32 4, i32 5, i32 6, i32 7, i32 12, i32 13, i32 14, i32 15>
  %470 = fadd reassoc nsz contract <8 x float> %468, %469
  %471 = shufflevector <8 x float> %470, <8 x float> <float 0.000000e+00, float poison, float 0.000000e+00, float poison, float 0.000000e+00, float poison, float 0.000000e+00, float poison>, <8 x i32> <i32 0, i32 2, i32 8, i32 10, i32 4, i32 6, i32 12, i32 14>
  %472 = shufflevector <8 x float> %470, <8 x float> <float poison, float 0.000000e+00, float poison, float 0.000000e+00, float poison, float 0.000000e+00, float poison, float 0.000000e+00>, <8 x i32> <i32 1, i32 3, i32 9, i32 11, i32 5, i32 7, i32 13, i32 15>
  %473 = fadd reassoc nsz contract <8 x float> %471, %472
  %474 = shufflevector <8 x float> %473, <8 x float> poison, <8 x i32> <i32 1, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %475 = fadd reassoc nsz contract <8 x float> %473, %474
  %476 = extractelement <8 x float> %475, i64 0
  br i1 %434, label %479, label %477

477:                                              ; preds = %465
  %478 = load float, ptr %432, align 4, !tbaa !55
  br label %479

479:                                              ; preds = %477, %465
  %480 = phi reassoc nsz contract float [ %478, %477 ], [ 0.000000e+00, %465 ]
  %481 = fadd reassoc nsz contract float %480, %476
  store float %481, ptr %448, align 4, !tbaa !55
  %482 = icmp slt i64 %467, %2
  br i1 %482, label %483, label %527

483:                                              ; preds = %479
  %484 = sub i64 %2, %467
  %485 = icmp ult i64 %484, 8
  br i1 %485, label %512, label %486

486:                                              ; preds = %483
  %487 = shl i64 %467, 2
  %488 = getelementptr i8, ptr %443, i64 %487
  %489 = icmp ult ptr %425, %444
  %490 = icmp ult ptr %488, %428
  %491 = and i1 %489, %490
  %492 = or i1 %491, %38
  br i1 %492, label %512, label %493

493:                                              ; preds = %486
  %494 = sub i64 %484, %39
  %495 = add i64 %467, %494
  %496 = insertelement <4 x float> <float poison, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00>, float %481, i64 0
  br label %497

497:                                              ; preds = %497, %493
  %498 = phi i64 [ 0, %493 ], [ %508, %497 ]
  %499 = phi <4 x float> [ %496, %493 ], [ %507, %497 ]
  %500 = add i64 %467, %498
  %501 = getelementptr half, ptr %435, i64 %500
  %502 = load <4 x half>, ptr %501, align 2, !tbaa !268
  %503 = fpext <4 x half> %502 to <4 x float>
  %504 = getelementptr float, ptr %446, i64 %500
  %505 = load <4 x float>, ptr %504, align 4, !tbaa !55, !alias.scope !270
  %506 = fmul reassoc nsz contract <4 x float> %505, %503
  %507 = fadd reassoc nsz contract <4 x float> %499, %506
  %508 = add nuw i64 %498, 4
  %509 = icmp eq i64 %508, %494
  br i1 %509, label %510, label %497, !llvm.loop !273

510:                                              ; preds = %497
  %511 = tail call reassoc nsz contract float @llvm.vector.reduce.fadd.v4f32(float -0.000000e+00, <4 x float> %507)
  store float %511, ptr %448, align 4, !tbaa !55
  br i1 %40, label %527, label %512

512:                                              ; preds = %510, %486, %483
  %513 = phi float [ %481, %486 ], [ %481, %483 ], [ %511, %510 ]
  %514 = phi i64 [ %467, %486 ], [ %467, %483 ], [ %495, %510 ]
  br label %515

515:                                              ; preds = %512, %515
  %516 = phi float [ %524, %515 ], [ %513, %512 ]
  %517 = phi i64 [ %525, %515 ], [ %514, %512 ]
  %518 = getelementptr half, ptr %435, i64 %517
  %519 = load half, ptr %518, align 2, !tbaa !268
  %520 = fpext half %519 to float
  %521 = getelementptr float, ptr %446, i64 %517
  %522 = load float, ptr %521, align 4, !tbaa !55
  %523 = fmul reassoc nsz contract float %522, %520
  %524 = fadd reassoc nsz contract float %516, %523
  store float %524, ptr %448, align 4, !tbaa !55
  %525 = add nuw nsw i64 %517, 1
  %526 = icmp eq i64 %525, %2
  br i1 %526, label %527, label %515, !llvm.loop !274

527:                                              ; preds = %515, %510, %479
  %528 = add nuw nsw i64 %441, 1
  %529 = icmp eq i64 %528, %1
  br i1 %529, label %436, label %440, !llvm.loop !267

530:                                              ; preds = %436, %23
  ret void
}

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite, inaccessiblemem: readwrite)
declare void @llvm.prefetch.p0(ptr nocapture readonly, i32 immarg, i32 immarg, i32 immarg) #10

; Function Attrs: nofree noinline norecurse nosync nounwind memory(argmem: readwrite)
define internal fastcc void @compare(ptr nocapture noundef readonly %0, ptr nocapture noundef readonly %1, ptr nocapture noundef readonly %2, i64 noundef %3, i64 noundef %4, ptr nocapture noundef writeonly %5) unnamed_addr #11 {
  %7 = sitofp i64 %3 to float
  %8 = tail call reassoc nsz contract float @llvm.sqrt.f32(float %7)
  %9 = icmp slt i64 %4, 8
  br i1 %9, label %14, label %10

10:                                               ; preds = %6
  %11 = icmp slt i64 %3, 8
  %12 = insertelement <8 x float> poison, float %8, i64 0
  %13 = shufflevector <8 x float> %12, <8 x float> poison, <8 x i32> zeroinitializer
  br label %17

14:                                               ; preds = %193, %6
  %15 = phi i64 [ 0, %6 ], [ %18, %193 ]
  %16 = icmp slt i64 %15, %4
  br i1 %16, label %199, label %210

17:                                               ; preds = %10, %193
  %18 = phi i64 [ 8, %10 ], [ %197, %193 ]
  %19 = phi i64 [ 0, %10 ], [ %18, %193 ]
  %20 = getelementptr inbounds i64, ptr %2, i64 %19
  %21 = load i64, ptr %20, align 8, !tbaa !83
  %22 = mul nsw i64 %21, %3
  %23 = getelementptr inbounds float, ptr %1, i64 %22
  %24 = or disjoint i64 %19, 1
  %25 = getelementptr inbounds i64, ptr %2, i64 %24
  %26 = load i64, ptr %25, align 8, !tbaa !83
  %27 = mul nsw i64 %26, %3
  %28 = getelementptr inbounds float, ptr %1, i64 %27
  %29 = or disjoint i64 %19, 2
  %30 = getelementptr inbounds i64, ptr %2, i64 %29
  %31 = load i64, ptr %30, align 8, !tbaa !83
  %32 = mul nsw i64 %31, %3
  %33 = getelementptr inbounds float, ptr %1, i64 %32
  %34 = or disjoint i64 %19, 3
  %35 = getelementptr inbounds i64, ptr %2, i64 %34
  %36 = load i64, ptr %35, align 8, !tbaa !83
  %37 = mul nsw i64 %36, %3
  %38 = getelementptr inbounds float, ptr %1, i64 %37
  %39 = or disjoint i64 %19, 4
  %40 = getelementptr inbounds i64, ptr %2, i64 %39
  %41 = load i64, ptr %40, align 8, !tbaa !83
  %42 = mul nsw i64 %41, %3
  %43 = getelementptr inbounds float, ptr %1, i64 %42
  %44 = or disjoint i64 %19, 5
  %45 = getelementptr inbounds i64, ptr %2, i64 %44
  %46 = load i64, ptr %45, align 8, !tbaa !83
  %47 = mul nsw i64 %46, %3
  %48 = getelementptr inbounds float, ptr %1, i64 %47
  %49 = or disjoint i64 %19, 6
  %50 = getelementptr inbounds i64, ptr %2, i64 %49
  %51 = load i64, ptr %50, align 8, !tbaa !83
  %52 = mul nsw i64 %51, %3
  %53 = getelementptr inbounds float, ptr %1, i64 %52
  %54 = or disjoint i64 %19, 7
  %55 = getelementptr inbounds i64, ptr %2, i64 %54
  %56 = load i64, ptr %55, align 8, !tbaa !83
  %57 = mul nsw i64 %56, %3
  %58 = getelementptr inbounds float, ptr %1, i64 %57
  br i1 %11, label %106, label %59

59:                                               ; preds = %17, %59
  %60 = phi nsz <8 x float> [ %103, %59 ], [ zeroinitializer, %17 ]
  %61 = phi nsz <8 x float> [ %99, %59 ], [ zeroinitializer, %17 ]
  %62 = phi nsz <8 x float> [ %95, %59 ], [ zeroinitializer, %17 ]
  %63 = phi nsz <8 x float> [ %91, %59 ], [ zeroinitializer, %17 ]
  %64 = phi nsz <8 x float> [ %87, %59 ], [ zeroinitializer, %17 ]
  %65 = phi nsz <8 x float> [ %83, %59 ], [ zeroinitializer, %17 ]
  %66 = phi nsz <8 x float> [ %79, %59 ], [ zeroinitializer, %17 ]
  %67 = phi nsz <8 x float> [ %75, %59 ], [ zeroinitializer, %17 ]
  %68 = phi i64 [ %104, %59 ], [ 8, %17 ]
  %69 = phi i64 [ %68, %59 ], [ 0, %17 ]
  %70 = getelementptr inbounds float, ptr %0, i64 %69
  %71 = load <8 x float>, ptr %70, align 4, !tbaa !158
  %72 = getelementptr inbounds float, ptr %23, i64 %69
  %73 = load <8 x float>, ptr %72, align 4, !tbaa !158
  %74 = fmul reassoc nsz contract <8 x float> %73, %71
  %75 = fadd reassoc nsz contract <8 x float> %67, %74
  %76 = getelementptr inbounds float, ptr %28, i64 %69
  %77 = load <8 x float>, ptr %76, align 4, !tbaa !158
  %78 = fmul reassoc nsz contract <8 x float> %77, %71
  %79 = fadd reassoc nsz contract <8 x float> %66, %78
  %80 = getelementptr inbounds float, ptr %33, i64 %69
  %81 = load <8 x float>, ptr %80, align 4, !tbaa !158
  %82 = fmul reassoc nsz contract <8 x float> %81, %71
  %83 = fadd reassoc nsz contract <8 x float> %65, %82
  %84 = getelementptr inbounds float, ptr %38, i64 %69
  %85 = load <8 x float>, ptr %84, align 4, !tbaa !158
  %86 = fmul reassoc nsz contract <8 x float> %85, %71
  %87 = fadd reassoc nsz contract <8 x float> %64, %86
  %88 = getelementptr inbounds float, ptr %43, i64 %69
  %89 = load <8 x float>, ptr %88, align 4, !tbaa !158
  %90 = fmul reassoc nsz contract <8 x float> %89, %71
  %91 = fadd reassoc nsz contract <8 x float> %63, %90
  %92 = getelementptr inbounds float, ptr %48, i64 %69
  %93 = load <8 x float>, ptr %92, align 4, !tbaa !158
  %94 = fmul reassoc nsz contract <8 x float> %93, %71
  %95 = fadd reassoc nsz contract <8 x float> %62, %94
  %96 = getelementptr inbounds float, ptr %53, i64 %69
  %97 = load <8 x float>, ptr %96, align 4, !tbaa !158
  %98 = fmul reassoc nsz contract <8 x float> %97, %71
  %99 = fadd reassoc nsz contract <8 x float> %61, %98
  %100 = getelementptr inbounds float, ptr %58, i64 %69
  %101 = load <8 x float>, ptr %100, align 4, !tbaa !158
  %102 = fmul reassoc nsz contract <8 x float> %101, %71
  %103 = fadd reassoc nsz contract <8 x float> %60, %102
  %104 = add nuw nsw i64 %68, 8
  %105 = icmp sgt i64 %104, %3
  br i1 %105, label %106, label %59, !llvm.loop !275

106:                                              ; preds = %59, %17
  %107 = phi nsz <8 x float> [ zeroinitializer, %17 ], [ %103, %59 ]
  %108 = phi nsz <8 x float> [ zeroinitializer, %17 ], [ %99, %59 ]
  %109 = phi nsz <8 x float> [ zeroinitializer, %17 ], [ %95, %59 ]
  %110 = phi nsz <8 x float> [ zeroinitializer, %17 ], [ %91, %59 ]
  %111 = phi nsz <8 x float> [ zeroinitializer, %17 ], [ %87, %59 ]
  %112 = phi nsz <8 x float> [ zeroinitializer, %17 ], [ %83, %59 ]
  %113 = phi nsz <8 x float> [ zeroinitializer, %17 ], [ %79, %59 ]
  %114 = phi nsz <8 x float> [ zeroinitializer, %17 ], [ %75, %59 ]
  %115 = phi i64 [ 0, %17 ], [ %68, %59 ]
  %116 = shufflevector <8 x float> %114, <8 x float> %110, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 8, i32 9, i32 10, i32 11>
  %117 = shufflevector <8 x float> %114, <8 x float> %110, <8 x i32> <i32 4, i32 5, i32 6, i32 7, i32 12, i32 13, i32 14, i32 15>
  %118 = fadd reassoc nsz contract <8 x float> %116, %117
  %119 = shufflevector <8 x float> %113, <8 x float> %109, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 8, i32 9, i32 10, i32 11>
  %120 = shufflevector <8 x float> %113, <8 x float> %109, <8 x i32> <i32 4, i32 5, i32 6, i32 7, i32 12, i32 13, i32 14, i32 15>
  %121 = fadd reassoc nsz contract <8 x float> %119, %120
  %122 = shufflevector <8 x float> %112, <8 x float> %108, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 8, i32 9, i32 10, i32 11>
  %123 = shufflevector <8 x float> %112, <8 x float> %108, <8 x i32> <i32 4, i32 5, i32 6, i32 7, i32 12, i32 13, i32 14, i32 15>
  %124 = fadd reassoc nsz contract <8 x float> %122, %123
  %125 = shufflevector <8 x float> %111, <8 x float> %107, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 8, i32 9, i32 10, i32 11>
  %126 = shufflevector <8 x float> %111, <8 x float> %107, <8 x i32> <i32 4, i32 5, i32 6, i32 7, i32 12, i32 13, i32 14, i32 15>
  %127 = fadd reassoc nsz contract <8 x float> %125, %126
  %128 = shufflevector <8 x float> %118, <8 x float> %121, <8 x i32> <i32 0, i32 2, i32 8, i32 10, i32 4, i32 6, i32 12, i32 14>
  %129 = shufflevector <8 x float> %118, <8 x float> %121, <8 x i32> <i32 1, i32 3, i32 9, i32 11, i32 5, i32 7, i32 13, i32 15>
  %130 = fadd reassoc nsz contract <8 x float> %128, %129
  %131 = shufflevector <8 x float> %124, <8 x float> %127, <8 x i32> <i32 0, i32 2, i32 8, i32 10, i32 4, i32 6, i32 12, i32 14>
  %132 = shufflevector <8 x float> %124, <8 x float> %127, <8 x i32> <i32 1, i32 3, i32 9, i32 11, i32 5, i32 7, i32 13, i32 15>
  %133 = fadd reassoc nsz contract <8 x float> %131, %132
  %134 = shufflevector <8 x float> %130, <8 x float> %133, <8 x i32> <i32 0, i32 2, i32 8, i32 10, i32 4, i32 6, i32 12, i32 14>
  %135 = shufflevector <8 x float> %130, <8 x float> %133, <8 x i32> <i32 1, i32 3, i32 9, i32 11, i32 5, i32 7, i32 13, i32 15>
  %136 = fadd reassoc nsz contract <8 x float> %134, %135
  %137 = icmp slt i64 %115, %3
  br i1 %137, label %138, label %193

138:                                              ; preds = %106, %138
  %139 = phi <8 x float> [ %190, %138 ], [ %136, %106 ]
  %140 = phi i64 [ %191, %138 ], [ %115, %106 ]
  %141 = getelementptr inbounds float, ptr %0, i64 %140
  %142 = load float, ptr %141, align 4, !tbaa !55
  %143 = getelementptr inbounds float, ptr %23, i64 %140
  %144 = load float, ptr %143, align 4, !tbaa !55
  %145 = fmul reassoc nsz contract float %144, %142
  %146 = extractelement <8 x float> %139, i64 0
  %147 = fadd reassoc nsz contract float %145, %146
  %148 = insertelement <8 x float> poison, float %147, i64 0
  %149 = getelementptr inbounds float, ptr %28, i64 %140
  %150 = load float, ptr %149, align 4, !tbaa !55
  %151 = fmul reassoc nsz contract float %150, %142
  %152 = extractelement <8 x float> %139, i64 1
  %153 = fadd reassoc nsz contract float %151, %152
  %154 = insertelement <8 x float> %148, float %153, i64 1
  %155 = getelementptr inbounds float, ptr %33, i64 %140
  %156 = load float, ptr %155, align 4, !tbaa !55
  %157 = fmul reassoc nsz contract float %156, %142
  %158 = extractelement <8 x float> %139, i64 2
  %159 = fadd reassoc nsz contract float %157, %158
  %160 = insertelement <8 x float> %154, float %159, i64 2
  %161 = getelementptr inbounds float, ptr %38, i64 %140
  %162 = load float, ptr %161, align 4, !tbaa !55
  %163 = fmul reassoc nsz contract float %162, %142
  %164 = extractelement <8 x float> %139, i64 3
  %165 = fadd reassoc nsz contract float %163, %164
  %166 = insertelement <8 x float> %160, float %165, i64 3
  %167 = getelementptr inbounds float, ptr %43, i64 %140
  %168 = load float, ptr %167, align 4, !tbaa !55
  %169 = fmul reassoc nsz contract float %168, %142
  %170 = extractelement <8 x float> %139, i64 4
  %171 = fadd reassoc nsz contract float %169, %170
  %172 = insertelement <8 x float> %166, float %171, i64 4
  %173 = getelementptr inbounds float, ptr %48, i64 %140
  %174 = load float, ptr %173, align 4, !tbaa !55
  %175 = fmul reassoc nsz contract float %174, %142
  %176 = extractelement <8 x float> %139, i64 5
  %177 = fadd reassoc nsz contract float %175, %176
  %178 = insertelement <8 x float> %172, float %177, i64 5
  %179 = getelementptr inbounds float, ptr %53, i64 %140
  %180 = load float, ptr %179, align 4, !tbaa !55
  %181 = fmul reassoc nsz contract float %180, %142
  %182 = extractelement <8 x float> %139, i64 6
  %183 = fadd reassoc nsz contract float %181, %182
  %184 = insertelement <8 x float> %178, float %183, i64 6
  %185 = getelementptr inbounds float, ptr %58, i64 %140
  %186 = load float, ptr %185, align 4, !tbaa !55
  %187 = fmul reassoc nsz contract float %186, %142
  %188 = extractelement <8 x float> %139, i64 7
  %189 = fadd reassoc nsz contract float %187, %188
  %190 = insertelement <8 x float> %184, float %189, i64 7
  %191 = add nuw nsw i64 %140, 1
  %192 = icmp eq i64 %191, %3
  br i1 %192, label %193, label %138, !llvm.loop !276

193:                                              ; preds = %138, %106
  %194 = phi <8 x float> [ %136, %106 ], [ %190, %138 ]
  %195 = fdiv reassoc nsz contract <8 x float> %194, %13
  %196 = getelementptr inbounds float, ptr %5, i64 %19
  store <8 x float> %195, ptr %196, align 4, !tbaa !158
  %197 = add nuw nsw i64 %18, 8
  %198 = icmp sgt i64 %197, %4
  br i1 %198, label %14, label %17, !llvm.loop !277

199:                                              ; preds = %14, %199
  %200 = phi i64 [ %208, %199 ], [ %15, %14 ]
  %201 = getelementptr inbounds i64, ptr %2, i64 %200
  %202 = load i64, ptr %201, align 8, !tbaa !83
  %203 = mul nsw i64 %202, %3
  %204 = getelementptr inbounds float, ptr %1, i64 %203
  %205 = tail call reassoc nsz contract fastcc float @dot(ptr noundef %0, ptr noundef %204, i64 noundef %3) #18
  %206 = fdiv reassoc nsz contract float %205, %8
  %207 = getelementptr inbounds float, ptr %5, i64 %200
  store float %206, ptr %207, align 4, !tbaa !55
  %208 = add nuw i64 %200, 1
  %209 = icmp eq i64 %208, %4
  br i1 %209, label %210, label %199, !llvm.loop !278

210:                                              ; preds = %199, %14
  ret void
}

; Function Attrs: nofree noinline norecurse nosync nounwind memory(argmem: readwrite)
define internal fastcc void @softmax(ptr nocapture noundef %0, i64 noundef %1) unnamed_addr #3 {
  %3 = icmp sgt i64 %1, 0
  br i1 %3, label %58, label %129

4:                                                ; preds = %58
  br i1 %3, label %5, label %129

5:                                                ; preds = %4
  %6 = icmp ult i64 %1, 8
  br i1 %6, label %7, label %10

7:                                                ; preds = %55, %5
  %8 = phi i64 [ 0, %5 ], [ %11, %55 ]
  %9 = phi float [ 0.000000e+00, %5 ], [ %56, %55 ]
  br label %86

10:                                               ; preds = %5
  %11 = and i64 %1, 9223372036854775800
  %12 = insertelement <8 x float> poison, float %64, i64 0
  %13 = shufflevector <8 x float> %12, <8 x float> poison, <8 x i32> zeroinitializer
  br label %14

14:                                               ; preds = %14, %10
  %15 = phi i64 [ 0, %10 ], [ %53, %14 ]
  %16 = phi <8 x float> [ zeroinitializer, %10 ], [ %52, %14 ]
  %17 = getelementptr inbounds float, ptr %0, i64 %15
  %18 = load <8 x float>, ptr %17, align 4, !tbaa !55
  %19 = fsub reassoc nsz contract <8 x float> %18, %13
  %20 = fcmp nsz contract olt <8 x float> %19, <float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000>
  %21 = fcmp reassoc nsz contract ogt <8 x float> %19, <float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000>
  %22 = select <8 x i1> %21, <8 x float> %19, <8 x float> <float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000>
  %23 = fmul nsz contract <8 x float> %22, <float 0x3FF7154760000000, float 0x3FF7154760000000, float 0x3FF7154760000000, float 0x3FF7154760000000, float 0x3FF7154760000000, float 0x3FF7154760000000, float 0x3FF7154760000000, float 0x3FF7154760000000>
  %24 = fcmp nsz contract olt <8 x float> %23, zeroinitializer
  %25 = select <8 x i1> %24, <8 x float> <float -5.000000e-01, float -5.000000e-01, float -5.000000e-01, float -5.000000e-01, float -5.000000e-01, float -5.000000e-01, float -5.000000e-01, float -5.000000e-01>, <8 x float> <float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01>
  %26 = fadd nsz contract <8 x float> %23, %25
  %27 = fptosi <8 x float> %26 to <8 x i32>
  %28 = sitofp <8 x i32> %27 to <8 x float>
  %29 = fmul nsz contract <8 x float> %28, <float 0x3FE6300000000000, float 0x3FE6300000000000, float 0x3FE6300000000000, float 0x3FE6300000000000, float 0x3FE6300000000000, float 0x3FE6300000000000, float 0x3FE6300000000000, float 0x3FE6300000000000>
  %30 = fsub nsz contract <8 x float> %22, %29
  %31 = fmul nsz contract <8 x float> %28, <float 0x3F2BD01060000000, float 0x3F2BD01060000000, float 0x3F2BD01060000000, float 0x3F2BD01060000000, float 0x3F2BD01060000000, float 0x3F2BD01060000000, float 0x3F2BD01060000000, float 0x3F2BD01060000000>
  %32 = fadd nsz contract <8 x float> %31, %30
  %33 = fmul nsz contract <8 x float> %32, <float 0x3F2A0D2CE0000000, float 0x3F2A0D2CE0000000, float 0x3F2A0D2CE0000000, float 0x3F2A0D2CE0000000, float 0x3F2A0D2CE0000000, float 0x3F2A0D2CE0000000, float 0x3F2A0D2CE0000000, float 0x3F2A0D2CE0000000>
  %34 = fadd nsz contract <8 x float> %33, <float 0x3F56E879C0000000, float 0x3F56E879C0000000, float 0x3F56E879C0000000, float 0x3F56E879C0000000, float 0x3F56E879C0000000, float 0x3F56E879C0000000, float 0x3F56E879C0000000, float 0x3F56E879C0000000>
  %35 = fmul nsz contract <8 x float> %32, %34
  %36 = fadd nsz contract <8 x float> %35, <float 0x3F81112100000000, float 0x3F81112100000000, float 0x3F81112100000000, float 0x3F81112100000000, float 0x3F81112100000000, float 0x3F81112100000000, float 0x3F81112100000000, float 0x3F81112100000000>
  %37 = fmul nsz contract <8 x float> %32, %36
  %38 = fadd nsz contract <8 x float> %37, <float 0x3FA5553820000000, float 0x3FA5553820000000, float 0x3FA5553820000000, float 0x3FA5553820000000, float 0x3FA5553820000000, float 0x3FA5553820000000, float 0x3FA5553820000000, float 0x3FA5553820000000>
  %39 = fmul nsz contract <8 x float> %32, %38
  %40 = fadd nsz contract <8 x float> %39, <float 0x3FC5555540000000, float 0x3FC5555540000000, float 0x3FC5555540000000, float 0x3FC5555540000000, float 0x3FC5555540000000, float 0x3FC5555540000000, float 0x3FC5555540000000, float 0x3FC5555540000000>
  %41 = fmul nsz contract <8 x float> %32, %40
  %42 = fadd nsz contract <8 x float> %41, <float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01>
  %43 = fmul nsz contract <8 x float> %32, %42
  %44 = fmul nsz contract <8 x float> %32, %43
  %45 = fadd nsz contract <8 x float> %32, %44
  %46 = fadd nsz contract <8 x float> %45, <float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00>
  %47 = shl <8 x i32> %27, <i32 23, i32 23, i32 23, i32 23, i32 23, i32 23, i32 23, i32 23>
  %48 = add <8 x i32> %47, <i32 1065353216, i32 1065353216, i32 1065353216, i32 1065353216, i32 1065353216, i32 1065353216, i32 1065353216, i32 1065353216>
  %49 = bitcast <8 x i32> %48 to <8 x float>
  %50 = fmul nsz contract <8 x float> %46, %49
  %51 = select <8 x i1> %20, <8 x float> zeroinitializer, <8 x float> %50
  store <8 x float> %51, ptr %17, align 4, !tbaa !55
  %52 = fadd reassoc nsz contract <8 x float> %51, %16
  %53 = add nuw i64 %15, 8
  %54 = icmp eq i64 %53, %11
  br i1 %54, label %55, label %14, !llvm.loop !279

55:                                               ; preds = %14
  %56 = tail call reassoc nsz contract float @llvm.vector.reduce.fadd.v8f32(float -0.000000e+00, <8 x float> %52)
  %57 = icmp eq i64 %11, %1
  br i1 %57, label %67, label %7

58:                                               ; preds = %2, %58
  %59 = phi i64 [ %65, %58 ], [ 0, %2 ]
  %60 = phi float [ %64, %58 ], [ 0xFFF0000000000000, %2 ]
  %61 = getelementptr inbounds float, ptr %0, i64 %59
  %62 = load float, ptr %61, align 4, !tbaa !55
  %63 = fcmp reassoc nsz contract ogt float %60, %62
  %64 = select reassoc nsz contract i1 %63, float %60, float %62
  %65 = add nuw nsw i64 %59, 1
  %66 = icmp eq i64 %65, %1
  br i1 %66, label %4, label %58, !llvm.loop !148

67:                                               ; preds = %124, %55
  %68 = phi float [ %56, %55 ], [ %126, %124 ]
  br i1 %3, label %69, label %129

69:                                               ; preds = %67
  %70 = icmp ult i64 %1, 8
  br i1 %70, label %71, label %73

71:                                               ; preds = %84, %69
  %72 = phi i64 [ 0, %69 ], [ %74, %84 ]
  br label %130

73:                                               ; preds = %69
  %74 = and i64 %1, 9223372036854775800
  %75 = insertelement <8 x float> poison, float %68, i64 0
  %76 = shufflevector <8 x float> %75, <8 x float> poison, <8 x i32> zeroinitializer
  br label %77

77:                                               ; preds = %77, %73
  %78 = phi i64 [ 0, %73 ], [ %82, %77 ]
  %79 = getelementptr inbounds float, ptr %0, i64 %78
  %80 = load <8 x float>, ptr %79, align 4, !tbaa !55
  %81 = fdiv reassoc nsz contract <8 x float> %80, %76
  store <8 x float> %81, ptr %79, align 4, !tbaa !55
  %82 = add nuw i64 %78, 8
  %83 = icmp eq i64 %82, %74
  br i1 %83, label %84, label %77, !llvm.loop !280

84:                                               ; preds = %77
  %85 = icmp eq i64 %74, %1
  br i1 %85, label %129, label %71

86:                                               ; preds = %7, %124
  %87 = phi i64 [ %127, %124 ], [ %8, %7 ]
  %88 = phi float [ %126, %124 ], [ %9, %7 ]
  %89 = getelementptr inbounds float, ptr %0, i64 %87
  %90 = load float, ptr %89, align 4, !tbaa !55
  %91 = fsub reassoc nsz contract float %90, %64
  %92 = fcmp nsz contract olt float %91, 0xC055D33340000000
  br i1 %92, label %124, label %93

93:                                               ; preds = %86
  %94 = fcmp reassoc nsz contract ogt float %91, 0xC055D33340000000
  %95 = select reassoc nsz contract i1 %94, float %91, float 0xC055D33340000000
  %96 = fmul nsz contract float %95, 0x3FF7154760000000
  %97 = fcmp nsz contract olt float %96, 0.000000e+00
  %98 = select nsz contract i1 %97, float -5.000000e-01, float 5.000000e-01
  %99 = fadd nsz contract float %96, %98
  %100 = fptosi float %99 to i32
  %101 = sitofp i32 %100 to float
  %102 = fmul nsz contract float %101, 0x3FE6300000000000
  %103 = fsub nsz contract float %95, %102
  %104 = fmul nsz contract float %101, 0x3F2BD01060000000
  %105 = fadd nsz contract float %104, %103
  %106 = fmul nsz contract float %105, 0x3F2A0D2CE0000000
  %107 = fadd nsz contract float %106, 0x3F56E879C0000000
  %108 = fmul nsz contract float %105, %107
  %109 = fadd nsz contract float %108, 0x3F81112100000000
  %110 = fmul nsz contract float %105, %109
  %111 = fadd nsz contract float %110, 0x3FA5553820000000
  %112 = fmul nsz contract float %105, %111
  %113 = fadd nsz contract float %112, 0x3FC5555540000000
  %114 = fmul nsz contract float %105, %113
  %115 = fadd nsz contract float %114, 5.000000e-01
  %116 = fmul nsz contract float %105, %115
  %117 = fmul nsz contract float %105, %116
  %118 = fadd nsz contract float %105, %117
  %119 = fadd nsz contract float %118, 1.000000e+00
  %120 = shl i32 %100, 23
  %121 = add i32 %120, 1065353216
  %122 = bitcast i32 %121 to float
  %123 = fmul nsz contract float %119, %122
  br label %124

124:                                              ; preds = %86, %93
  %125 = phi reassoc nsz contract float [ %123, %93 ], [ 0.000000e+00, %86 ]
  store float %125, ptr %89, align 4, !tbaa !55
  %126 = fadd reassoc nsz contract float %125, %88
  %127 = add nuw nsw i64 %87, 1
  %128 = icmp eq i64 %127, %1
  br i1 %128, label %67, label %86, !llvm.loop !281

129:                                              ; preds = %130, %84, %2, %4, %67
  ret void

130:                                              ; preds = %71, %130
  %131 = phi i64 [ %135, %130 ], [ %72, %71 ]
  %132 = getelementptr inbounds float, ptr %0, i64 %131
  %133 = load float, ptr %132, align 4, !tbaa !55
  %134 = fdiv reassoc nsz contract float %133, %68
  store float %134, ptr %132, align 4, !tbaa !55
  %135 = add nuw nsw i64 %131, 1
  %136 = icmp eq i64 %135, %1
  br i1 %136, label %129, label %130, !llvm.loop !282
}

; Function Attrs: nofree noinline norecurse nosync nounwind memory(argmem: readwrite)
define internal fastcc void @blend(ptr nocapture noundef readonly %0, ptr nocapture noundef readonly %1, ptr nocapture noundef readonly %2, i64 noundef %3, i64 noundef %4, ptr nocapture noundef writeonly %5) unnamed_addr #3 {
  %7 = icmp slt i64 %3, 48
  br i1 %7, label %10, label %8

8:                                                ; preds = %6
  %9 = icmp sgt i64 %4, 0
  br label %16

10:                                               ; preds = %21, %6
  %11 = phi i64 [ 0, %6 ], [ %17, %21 ]
  %12 = add nuw nsw i64 %11, 16
  %13 = icmp sgt i64 %12, %3
  br i1 %13, label %76, label %14

14:                                               ; preds = %10
  %15 = icmp sgt i64 %4, 0
  br label %81

16:                                               ; preds = %8, %21
  %17 = phi i64 [ 48, %8 ], [ %33, %21 ]
  %18 = phi i64 [ 0, %8 ], [ %17, %21 ]
  %19 = getelementptr inbounds float, ptr %1, i64 %18
  %20 = getelementptr inbounds float, ptr %5, i64 %18
  br i1 %9, label %35, label %21

21:                                               ; preds = %35, %16
  %22 = phi nsz <8 x float> [ zeroinitializer, %16 ], [ %73, %35 ]
  %23 = phi nsz <8 x float> [ zeroinitializer, %16 ], [ %69, %35 ]
  %24 = phi nsz <8 x float> [ zeroinitializer, %16 ], [ %65, %35 ]
  %25 = phi nsz <8 x float> [ zeroinitializer, %16 ], [ %61, %35 ]
  %26 = phi nsz <8 x float> [ zeroinitializer, %16 ], [ %57, %35 ]
  %27 = phi nsz <8 x float> [ zeroinitializer, %16 ], [ %53, %35 ]
  store <8 x float> %27, ptr %20, align 4, !tbaa !158
  %28 = getelementptr inbounds i8, ptr %20, i64 32
  store <8 x float> %26, ptr %28, align 4, !tbaa !158
  %29 = getelementptr inbounds i8, ptr %20, i64 64
  store <8 x float> %25, ptr %29, align 4, !tbaa !158
  %30 = getelementptr inbounds i8, ptr %20, i64 96
  store <8 x float> %24, ptr %30, align 4, !tbaa !158
  %31 = getelementptr inbounds i8, ptr %20, i64 128
  store <8 x float> %23, ptr %31, align 4, !tbaa !158
  %32 = getelementptr inbounds i8, ptr %20, i64 160
  store <8 x float> %22, ptr %32, align 4, !tbaa !158
  %33 = add nuw nsw i64 %17, 48
  %34 = icmp sgt i64 %33, %3
  br i1 %34, label %10, label %16, !llvm.loop !283

35:                                               ; preds = %16, %35
  %36 = phi nsz <8 x float> [ %73, %35 ], [ zeroinitializer, %16 ]
  %37 = phi nsz <8 x float> [ %69, %35 ], [ zeroinitializer, %16 ]
  %38 = phi nsz <8 x float> [ %65, %35 ], [ zeroinitializer, %16 ]
  %39 = phi nsz <8 x float> [ %61, %35 ], [ zeroinitializer, %16 ]
  %40 = phi nsz <8 x float> [ %57, %35 ], [ zeroinitializer, %16 ]
  %41 = phi nsz <8 x float> [ %53, %35 ], [ zeroinitializer, %16 ]
  %42 = phi i64 [ %74, %35 ], [ 0, %16 ]
  %43 = getelementptr inbounds i64, ptr %2, i64 %42
  %44 = load i64, ptr %43, align 8, !tbaa !83
  %45 = mul nsw i64 %44, %3
  %46 = getelementptr inbounds float, ptr %19, i64 %45
  %47 = getelementptr inbounds float, ptr %0, i64 %42
  %48 = load float, ptr %47, align 4, !tbaa !55
  %49 = insertelement <8 x float> poison, float %48, i64 0
  %50 = shufflevector <8 x float> %49, <8 x float> poison, <8 x i32> zeroinitializer
  %51 = load <8 x float>, ptr %46, align 4, !tbaa !158
  %52 = fmul reassoc nsz contract <8 x float> %50, %51
  %53 = fadd reassoc nsz contract <8 x float> %52, %41
  %54 = getelementptr inbounds i8, ptr %46, i64 32
  %55 = load <8 x float>, ptr %54, align 4, !tbaa !158
  %56 = fmul reassoc nsz contract <8 x float> %50, %55
  %57 = fadd reassoc nsz contract <8 x float> %56, %40
  %58 = getelementptr inbounds i8, ptr %46, i64 64
  %59 = load <8 x float>, ptr %58, align 4, !tbaa !158
  %60 = fmul reassoc nsz contract <8 x float> %50, %59
  %61 = fadd reassoc nsz contract <8 x float> %60, %39
  %62 = getelementptr inbounds i8, ptr %46, i64 96
  %63 = load <8 x float>, ptr %62, align 4, !tbaa !158
  %64 = fmul reassoc nsz contract <8 x float> %50, %63
  %65 = fadd reassoc nsz contract <8 x float> %64, %38
  %66 = getelementptr inbounds i8, ptr %46, i64 128
  %67 = load <8 x float>, ptr %66, align 4, !tbaa !158
  %68 = fmul reassoc nsz contract <8 x float> %50, %67
  %69 = fadd reassoc nsz contract <8 x float> %68, %37
  %70 = getelementptr inbounds i8, ptr %46, i64 160
  %71 = load <8 x float>, ptr %70, align 4, !tbaa !158
  %72 = fmul reassoc nsz contract <8 x float> %50, %71
  %73 = fadd reassoc nsz contract <8 x float> %72, %36
  %74 = add nuw nsw i64 %42, 1
  %75 = icmp eq i64 %74, %4
  br i1 %75, label %21, label %35, !llvm.loop !284

76:                                               ; preds = %86, %10
  %77 = phi i64 [ %11, %10 ], [ %82, %86 ]
  %78 = icmp slt i64 %77, %3
  br i1 %78, label %79, label %134

79:                                               ; preds = %76
  %80 = icmp sgt i64 %4, 0
  br label %113

81:                                               ; preds = %14, %86
  %82 = phi i64 [ %12, %14 ], [ %90, %86 ]
  %83 = phi i64 [ %11, %14 ], [ %82, %86 ]
  %84 = getelementptr inbounds float, ptr %1, i64 %83
  %85 = getelementptr inbounds float, ptr %5, i64 %83
  br i1 %15, label %92, label %86

86:                                               ; preds = %92, %81
  %87 = phi nsz <8 x float> [ zeroinitializer, %81 ], [ %110, %92 ]
  %88 = phi nsz <8 x float> [ zeroinitializer, %81 ], [ %106, %92 ]
  store <8 x float> %88, ptr %85, align 4, !tbaa !158
  %89 = getelementptr inbounds i8, ptr %85, i64 32
  store <8 x float> %87, ptr %89, align 4, !tbaa !158
  %90 = add nuw nsw i64 %82, 16
  %91 = icmp sgt i64 %90, %3
  br i1 %91, label %76, label %81, !llvm.loop !285

92:                                               ; preds = %81, %92
  %93 = phi nsz <8 x float> [ %110, %92 ], [ zeroinitializer, %81 ]
  %94 = phi nsz <8 x float> [ %106, %92 ], [ zeroinitializer, %81 ]
  %95 = phi i64 [ %111, %92 ], [ 0, %81 ]
  %96 = getelementptr inbounds i64, ptr %2, i64 %95
  %97 = load i64, ptr %96, align 8, !tbaa !83
  %98 = mul nsw i64 %97, %3
  %99 = getelementptr inbounds float, ptr %84, i64 %98
  %100 = getelementptr inbounds float, ptr %0, i64 %95
  %101 = load float, ptr %100, align 4, !tbaa !55
  %102 = insertelement <8 x float> poison, float %101, i64 0
  %103 = shufflevector <8 x float> %102, <8 x float> poison, <8 x i32> zeroinitializer
  %104 = load <8 x float>, ptr %99, align 4, !tbaa !158
  %105 = fmul reassoc nsz contract <8 x float> %103, %104
  %106 = fadd reassoc nsz contract <8 x float> %105, %94
  %107 = getelementptr inbounds i8, ptr %99, i64 32
  %108 = load <8 x float>, ptr %107, align 4, !tbaa !158
  %109 = fmul reassoc nsz contract <8 x float> %103, %108
  %110 = fadd reassoc nsz contract <8 x float> %109, %93
  %111 = add nuw nsw i64 %95, 1
  %112 = icmp eq i64 %111, %4
  br i1 %112, label %86, label %92, !llvm.loop !284

113:                                              ; preds = %79, %117
  %114 = phi i64 [ %77, %79 ], [ %118, %117 ]
  %115 = getelementptr inbounds float, ptr %5, i64 %114
  store float 0.000000e+00, ptr %115, align 4, !tbaa !55
  %116 = getelementptr float, ptr %1, i64 %114
  br i1 %80, label %120, label %117

117:                                              ; preds = %120, %113
  %118 = add nuw nsw i64 %114, 1
  %119 = icmp eq i64 %118, %3
  br i1 %119, label %134, label %113, !llvm.loop !286

120:                                              ; preds = %113, %120
  %121 = phi float [ %131, %120 ], [ 0.000000e+00, %113 ]
  %122 = phi i64 [ %132, %120 ], [ 0, %113 ]
  %123 = getelementptr inbounds float, ptr %0, i64 %122
  %124 = load float, ptr %123, align 4, !tbaa !55
  %125 = getelementptr inbounds i64, ptr %2, i64 %122
  %126 = load i64, ptr %125, align 8, !tbaa !83
  %127 = mul nsw i64 %126, %3
  %128 = getelementptr float, ptr %116, i64 %127
  %129 = load float, ptr %128, align 4, !tbaa !55
  %130 = fmul reassoc nsz contract float %129, %124
  %131 = fadd reassoc nsz contract float %121, %130
  store float %131, ptr %115, align 4, !tbaa !55
  %132 = add nuw nsw i64 %122, 1
  %133 = icmp eq i64 %132, %4
  br i1 %133, label %117, label %120, !llvm.loop !287

134:                                              ; preds = %117, %76
  ret void
}

; Function Attrs: nofree noinline norecurse nosync nounwind memory(argmem: read)
define internal fastcc float @dot(ptr nocapture noundef readonly %0, ptr nocapture noundef readonly %1, i64 noundef %2) unnamed_addr #12 {
  %4 = icmp sgt i64 %2, 0
  br i1 %4, label %5, label %26

5:                                                ; preds = %3
  %6 = icmp ult i64 %2, 8
  br i1 %6, label %7, label %10

7:                                                ; preds = %23, %5
  %8 = phi i64 [ 0, %5 ], [ %11, %23 ]
  %9 = phi float [ 0.000000e+00, %5 ], [ %24, %23 ]
  br label %28

10:                                               ; preds = %5
  %11 = and i64 %2, 9223372036854775800
  br label %12

12:                                               ; preds = %12, %10
  %13 = phi i64 [ 0, %10 ], [ %21, %12 ]
  %14 = phi <8 x float> [ zeroinitializer, %10 ], [ %20, %12 ]
  %15 = getelementptr inbounds float, ptr %0, i64 %13
  %16 = load <8 x float>, ptr %15, align 4, !tbaa !55
  %17 = getelementptr inbounds float, ptr %1, i64 %13
  %18 = load <8 x float>, ptr %17, align 4, !tbaa !55
  %19 = fmul reassoc nsz contract <8 x float> %18, %16
  %20 = fadd reassoc nsz contract <8 x float> %19, %14
  %21 = add nuw i64 %13, 8
  %22 = icmp eq i64 %21, %11
  br i1 %22, label %23, label %12, !llvm.loop !288

23:                                               ; preds = %12
  %24 = tail call reassoc nsz contract float @llvm.vector.reduce.fadd.v8f32(float -0.000000e+00, <8 x float> %20)
  %25 = icmp eq i64 %11, %2
  br i1 %25, label %26, label %7

26:                                               ; preds = %28, %23, %3
  %27 = phi float [ 0.000000e+00, %3 ], [ %24, %23 ], [ %36, %28 ]
  ret float %27

28:                                               ; preds = %7, %28
  %29 = phi i64 [ %37, %28 ], [ %8, %7 ]
  %30 = phi float [ %36, %28 ], [ %9, %7 ]
  %31 = getelementptr inbounds float, ptr %0, i64 %29
  %32 = load float, ptr %31, align 4, !tbaa !55
  %33 = getelementptr inbounds float, ptr %1, i64 %29
  %34 = load float, ptr %33, align 4, !tbaa !55
  %35 = fmul reassoc nsz contract float %34, %32
  %36 = fadd reassoc nsz contract float %35, %30
  %37 = add nuw nsw i64 %29, 1
  %38 = icmp eq i64 %37, %2
  br i1 %38, label %26, label %28, !llvm.loop !289
}

; Function Attrs: nofree noinline norecurse nosync nounwind memory(read, argmem: readwrite, inaccessiblemem: none)
define internal fastcc void @price_cuts(ptr nocapture noundef readonly %0, i32 noundef %1, ptr nocapture noundef readonly %2, float noundef %3, ptr nocapture noundef %4, ptr nocapture noundef writeonly %5) unnamed_addr #4 {
  %7 = ptrtoint ptr %2 to i64
  %8 = ptrtoint ptr %4 to i64
  %9 = alloca [16 x float], align 16
  %10 = ptrtoint ptr %9 to i64
  %11 = shl i32 %1, 4
  %12 = zext i32 %11 to i64
  %13 = getelementptr inbounds i8, ptr %0, i64 368
  %14 = load ptr, ptr %13, align 8, !tbaa !185
  %15 = zext nneg i32 %1 to i64
  %16 = getelementptr inbounds i8, ptr %0, i64 72
  %17 = load i64, ptr %16, align 8, !tbaa !34
  %18 = shl nuw nsw i64 %15, 6
  %19 = mul i64 %18, %17
  %20 = sext i32 %1 to i64
  %21 = getelementptr float, ptr %2, i64 %20
  %22 = getelementptr i8, ptr %21, i64 128
  %23 = load float, ptr %22, align 4, !tbaa !55
  %24 = getelementptr inbounds i8, ptr %0, i64 448
  %25 = load ptr, ptr %24, align 8, !tbaa !290
  %26 = load float, ptr %25, align 4, !tbaa !55
  %27 = getelementptr inbounds i8, ptr %25, i64 4
  %28 = load float, ptr %27, align 4, !tbaa !55
  %29 = fcmp reassoc nsz contract olt float %23, %28
  %30 = select i1 %29, i64 384, i64 376
  %31 = getelementptr inbounds i8, ptr %0, i64 %30
  %32 = load ptr, ptr %31, align 8, !tbaa !291
  %33 = shl nuw nsw i32 %1, 8
  %34 = zext nneg i32 %33 to i64
  call void @llvm.lifetime.start.p0(i64 64, ptr nonnull %9) #17
  br label %35

35:                                               ; preds = %35, %6
  %36 = phi i64 [ 0, %6 ], [ %38, %35 ]
  %37 = getelementptr inbounds [16 x float], ptr %9, i64 0, i64 %36
  store <8 x float> <float 0x7FF0000000000000, float 0x7FF0000000000000, float 0x7FF0000000000000, float 0x7FF0000000000000, float 0x7FF0000000000000, float 0x7FF0000000000000, float 0x7FF0000000000000, float 0x7FF0000000000000>, ptr %37, align 16, !tbaa !55
  %38 = add nuw i64 %36, 8
  %39 = icmp eq i64 %38, 16
  br i1 %39, label %40, label %35, !llvm.loop !292

40:                                               ; preds = %35
  %41 = getelementptr inbounds float, ptr %2, i64 %12
  %42 = getelementptr inbounds i8, ptr %14, i64 %19
  %43 = getelementptr inbounds float, ptr %32, i64 %34
  %44 = getelementptr inbounds i8, ptr %0, i64 392
  %45 = load ptr, ptr %44, align 8, !tbaa !225
  %46 = insertelement <8 x float> poison, float %3, i64 0
  %47 = shufflevector <8 x float> %46, <8 x float> poison, <8 x i32> zeroinitializer
  br label %48

48:                                               ; preds = %40, %71
  %49 = phi i64 [ 0, %40 ], [ %72, %71 ]
  %50 = shl nuw nsw i64 %49, 4
  %51 = getelementptr inbounds float, ptr %41, i64 %49
  %52 = load float, ptr %51, align 4, !tbaa !55
  %53 = insertelement <8 x float> poison, float %52, i64 0
  %54 = shufflevector <8 x float> %53, <8 x float> poison, <8 x i32> zeroinitializer
  br label %55

55:                                               ; preds = %55, %48
  %56 = phi i64 [ 0, %48 ], [ %69, %55 ]
  %57 = add nuw nsw i64 %56, %50
  %58 = getelementptr inbounds float, ptr %43, i64 %57
  %59 = load <8 x float>, ptr %58, align 4, !tbaa !55
  %60 = getelementptr inbounds float, ptr %45, i64 %57
  %61 = load <8 x float>, ptr %60, align 4, !tbaa !55
  %62 = fmul reassoc nsz contract <8 x float> %61, %47
  %63 = fadd reassoc nsz contract <8 x float> %62, %59
  %64 = getelementptr inbounds [16 x float], ptr %9, i64 0, i64 %56
  %65 = load <8 x float>, ptr %64, align 16, !tbaa !55
  %66 = fadd reassoc nsz contract <8 x float> %63, %54
  %67 = fcmp reassoc nsz contract olt <8 x float> %65, %66
  %68 = select <8 x i1> %67, <8 x float> %65, <8 x float> %66
  store <8 x float> %68, ptr %64, align 16, !tbaa !55
  %69 = add nuw i64 %56, 8
  %70 = icmp eq i64 %69, 16
  br i1 %70, label %71, label %55, !llvm.loop !293

71:                                               ; preds = %55
  %72 = add nuw nsw i64 %49, 1
  %73 = icmp eq i64 %72, 16
  br i1 %73, label %74, label %48, !llvm.loop !294

74:                                               ; preds = %71
  %75 = fcmp reassoc nsz contract olt float %23, %26
  %76 = shl nuw nsw i64 %12, 2
  %77 = add i64 %76, %7
  %78 = sub i64 %8, %77
  %79 = icmp ult i64 %78, 32
  %80 = sub i64 %8, %10
  %81 = icmp ult i64 %80, 32
  %82 = or i1 %79, %81
  br i1 %82, label %139, label %83

83:                                               ; preds = %74, %83
  %84 = phi i64 [ %133, %83 ], [ 0, %74 ]
  %85 = or disjoint i64 %84, 1
  %86 = or disjoint i64 %84, 2
  %87 = or disjoint i64 %84, 3
  %88 = or disjoint i64 %84, 4
  %89 = or disjoint i64 %84, 5
  %90 = or disjoint i64 %84, 6
  %91 = or disjoint i64 %84, 7
  %92 = getelementptr inbounds float, ptr %41, i64 %84
  %93 = getelementptr inbounds float, ptr %41, i64 %85
  %94 = getelementptr inbounds float, ptr %41, i64 %86
  %95 = getelementptr inbounds float, ptr %41, i64 %87
  %96 = getelementptr inbounds float, ptr %41, i64 %88
  %97 = getelementptr inbounds float, ptr %41, i64 %89
  %98 = getelementptr inbounds float, ptr %41, i64 %90
  %99 = getelementptr inbounds float, ptr %41, i64 %91
  %100 = getelementptr inbounds [16 x float], ptr %9, i64 0, i64 %84
  %101 = getelementptr inbounds [16 x float], ptr %9, i64 0, i64 %85
  %102 = getelementptr inbounds [16 x float], ptr %9, i64 0, i64 %86
  %103 = getelementptr inbounds [16 x float], ptr %9, i64 0, i64 %87
  %104 = getelementptr inbounds [16 x float], ptr %9, i64 0, i64 %88
  %105 = getelementptr inbounds [16 x float], ptr %9, i64 0, i64 %89
  %106 = getelementptr inbounds [16 x float], ptr %9, i64 0, i64 %90
  %107 = getelementptr inbounds [16 x float], ptr %9, i64 0, i64 %91
  %108 = select i1 %75, ptr %92, ptr %100
  %109 = select i1 %75, ptr %93, ptr %101
  %110 = select i1 %75, ptr %94, ptr %102
  %111 = select i1 %75, ptr %95, ptr %103
  %112 = select i1 %75, ptr %96, ptr %104
  %113 = select i1 %75, ptr %97, ptr %105
  %114 = select i1 %75, ptr %98, ptr %106
  %115 = select i1 %75, ptr %99, ptr %107
  %116 = load float, ptr %108, align 4, !tbaa !55
  %117 = load float, ptr %109, align 4, !tbaa !55
  %118 = load float, ptr %110, align 4, !tbaa !55
  %119 = load float, ptr %111, align 4, !tbaa !55
  %120 = load float, ptr %112, align 4, !tbaa !55
  %121 = load float, ptr %113, align 4, !tbaa !55
  %122 = load float, ptr %114, align 4, !tbaa !55
  %123 = load float, ptr %115, align 4, !tbaa !55
  %124 = insertelement <8 x float> poison, float %116, i64 0
  %125 = insertelement <8 x float> %124, float %117, i64 1
  %126 = insertelement <8 x float> %125, float %118, i64 2
  %127 = insertelement <8 x float> %126, float %119, i64 3
  %128 = insertelement <8 x float> %127, float %120, i64 4
  %129 = insertelement <8 x float> %128, float %121, i64 5
  %130 = insertelement <8 x float> %129, float %122, i64 6
  %131 = insertelement <8 x float> %130, float %123, i64 7
  %132 = getelementptr inbounds float, ptr %4, i64 %84
  store <8 x float> %131, ptr %132, align 4, !tbaa !55
  %133 = add nuw i64 %84, 8
  %134 = icmp eq i64 %133, 16
  br i1 %134, label %135, label %83, !llvm.loop !295

135:                                              ; preds = %83, %139
  %136 = uitofp i1 %75 to float
  %137 = getelementptr inbounds i8, ptr %4, i64 64
  store float %136, ptr %137, align 4, !tbaa !55
  %138 = getelementptr inbounds i8, ptr %0, i64 456
  br label %150

139:                                              ; preds = %74, %139
  %140 = phi i64 [ %146, %139 ], [ 0, %74 ]
  %141 = getelementptr inbounds float, ptr %41, i64 %140
  %142 = getelementptr inbounds [16 x float], ptr %9, i64 0, i64 %140
  %143 = select i1 %75, ptr %141, ptr %142
  %144 = load float, ptr %143, align 4, !tbaa !55
  %145 = getelementptr inbounds float, ptr %4, i64 %140
  store float %144, ptr %145, align 4, !tbaa !55
  %146 = add nuw nsw i64 %140, 1
  %147 = icmp eq i64 %146, 16
  br i1 %147, label %135, label %139, !llvm.loop !296

148:                                              ; preds = %161
  store float 0.000000e+00, ptr %5, align 4, !tbaa !55
  %149 = icmp sgt i64 %17, 1
  br i1 %149, label %165, label %169

150:                                              ; preds = %135, %161
  %151 = phi i64 [ 0, %135 ], [ %163, %161 ]
  %152 = phi float [ 0.000000e+00, %135 ], [ %162, %161 ]
  %153 = getelementptr inbounds float, ptr %25, i64 %151
  %154 = load float, ptr %153, align 4, !tbaa !55
  %155 = fcmp reassoc nsz contract olt float %23, %154
  br i1 %155, label %156, label %161

156:                                              ; preds = %150
  %157 = load ptr, ptr %138, align 8, !tbaa !297
  %158 = getelementptr inbounds float, ptr %157, i64 %151
  %159 = load float, ptr %158, align 4, !tbaa !55
  %160 = fadd reassoc nsz contract float %159, %152
  br label %161

161:                                              ; preds = %150, %156
  %162 = phi nsz float [ %160, %156 ], [ %152, %150 ]
  %163 = add nuw nsw i64 %151, 1
  %164 = icmp eq i64 %163, 5
  br i1 %164, label %148, label %150, !llvm.loop !298

165:                                              ; preds = %148, %170
  %166 = phi i64 [ %173, %170 ], [ 1, %148 ]
  %167 = shl nsw i64 %166, 6
  %168 = getelementptr inbounds i8, ptr %42, i64 %167
  br label %175

169:                                              ; preds = %170, %148
  call void @llvm.lifetime.end.p0(i64 64, ptr nonnull %9) #17
  ret void

170:                                              ; preds = %175
  %171 = fadd reassoc nsz contract float %184, %162
  %172 = getelementptr inbounds float, ptr %5, i64 %166
  store float %171, ptr %172, align 4, !tbaa !55
  %173 = add nuw nsw i64 %166, 1
  %174 = icmp eq i64 %173, %17
  br i1 %174, label %169, label %165, !llvm.loop !299

175:                                              ; preds = %165, %175
  %176 = phi i64 [ 0, %165 ], [ %185, %175 ]
  %177 = phi float [ 0x7FF0000000000000, %165 ], [ %184, %175 ]
  %178 = getelementptr inbounds float, ptr %4, i64 %176
  %179 = load float, ptr %178, align 4, !tbaa !55
  %180 = getelementptr inbounds float, ptr %168, i64 %176
  %181 = load float, ptr %180, align 4, !tbaa !55
  %182 = fadd reassoc nsz contract float %181, %179
  %183 = fcmp reassoc nsz contract olt float %177, %182
  %184 = select reassoc nsz contract i1 %183, float %177, float %182
  %185 = add nuw nsw i64 %176, 1
  %186 = icmp eq i64 %185, 16
  br i1 %186, label %170, label %175, !llvm.loop !300
}

; Function Attrs: nofree noinline norecurse nosync nounwind memory(read, argmem: readwrite, inaccessiblemem: none)
define internal fastcc void @price_collisions(ptr nocapture noundef readonly %0, ptr nocapture noundef readonly %1, ptr nocapture noundef readonly %2, ptr nocapture noundef readonly %3, ptr nocapture noundef writeonly %4) unnamed_addr #4 {
  %6 = getelementptr inbounds i8, ptr %0, i64 472
  %7 = load double, ptr %6, align 8, !tbaa !301
  %8 = getelementptr inbounds i8, ptr %0, i64 480
  %9 = load double, ptr %8, align 8, !tbaa !302
  %10 = getelementptr inbounds i8, ptr %3, i64 64
  %11 = getelementptr inbounds i8, ptr %0, i64 440
  %12 = load ptr, ptr %11, align 8, !tbaa !303
  %13 = getelementptr inbounds i8, ptr %2, i64 232
  br label %19

14:                                               ; preds = %30
  %15 = fptrunc double %7 to float
  %16 = fptrunc double %9 to float
  %17 = getelementptr inbounds i8, ptr %2, i64 328
  %18 = getelementptr inbounds i8, ptr %1, i64 4
  br label %56

19:                                               ; preds = %5, %30
  %20 = phi i1 [ true, %5 ], [ false, %30 ]
  %21 = phi i64 [ 0, %5 ], [ 1, %30 ]
  %22 = xor i64 %21, 1
  %23 = mul nuw nsw i64 %22, 68
  %24 = getelementptr inbounds i8, ptr %10, i64 %23
  %25 = load float, ptr %24, align 4, !tbaa !55
  %26 = fcmp reassoc nsz contract ogt float %25, 0.000000e+00
  %27 = mul nuw nsw i64 %21, 12
  %28 = mul nuw nsw i64 %22, 48
  %29 = getelementptr inbounds i8, ptr %13, i64 %28
  br label %31

30:                                               ; preds = %31
  br i1 %20, label %19, label %14, !llvm.loop !304

31:                                               ; preds = %19, %31
  %32 = phi i64 [ 0, %19 ], [ %53, %31 ]
  %33 = add nuw nsw i64 %32, %27
  %34 = getelementptr inbounds float, ptr %2, i64 %33
  %35 = getelementptr inbounds i8, ptr %34, i64 136
  %36 = load float, ptr %35, align 4, !tbaa !55
  %37 = getelementptr inbounds float, ptr %12, i64 %33
  %38 = load float, ptr %37, align 4, !tbaa !55
  %39 = fcmp reassoc nsz contract olt float %36, %38
  %40 = getelementptr inbounds i8, ptr %34, i64 232
  %41 = load float, ptr %40, align 4, !tbaa !55
  %42 = getelementptr inbounds i8, ptr %37, i64 96
  %43 = load float, ptr %42, align 4, !tbaa !55
  %44 = fcmp reassoc nsz contract olt float %41, %43
  %45 = or i1 %39, %44
  %46 = getelementptr inbounds float, ptr %29, i64 %32
  %47 = load float, ptr %46, align 4, !tbaa !55
  %48 = fcmp reassoc nsz contract oge float %47, 1.000000e+04
  %49 = and i1 %26, %48
  %50 = or i1 %45, %49
  %51 = select reassoc nsz contract i1 %50, float 4.000000e+01, float 0.000000e+00
  %52 = getelementptr inbounds float, ptr %4, i64 %33
  store float %51, ptr %52, align 4, !tbaa !55
  %53 = add nuw nsw i64 %32, 1
  %54 = icmp eq i64 %53, 12
  br i1 %54, label %30, label %31, !llvm.loop !305

55:                                               ; preds = %73
  ret void

56:                                               ; preds = %14, %73
  %57 = phi i1 [ true, %14 ], [ false, %73 ]
  %58 = phi i64 [ 0, %14 ], [ 1, %73 ]
  %59 = shl nuw nsw i64 %58, 3
  %60 = getelementptr inbounds i8, ptr %17, i64 %59
  %61 = load float, ptr %60, align 4, !tbaa !55
  %62 = fcmp reassoc nsz contract ult float %61, %15
  %63 = fcmp reassoc nsz contract ugt float %61, %16
  %64 = select i1 %62, i1 true, i1 %63
  br i1 %64, label %65, label %72

65:                                               ; preds = %56
  %66 = getelementptr inbounds i8, ptr %60, i64 4
  %67 = load float, ptr %66, align 4, !tbaa !55
  %68 = fcmp reassoc nsz contract ult float %67, %15
  br i1 %68, label %73, label %69

69:                                               ; preds = %65
  %70 = fcmp reassoc nsz contract ole float %67, %16
  %71 = freeze i1 %70
  br i1 %71, label %72, label %73

72:                                               ; preds = %56, %69
  br label %73

73:                                               ; preds = %65, %69, %72
  %74 = phi float [ 4.000000e+01, %72 ], [ 0.000000e+00, %69 ], [ 0.000000e+00, %65 ]
  %75 = or disjoint i64 %58, 24
  %76 = getelementptr inbounds float, ptr %4, i64 %75
  store float %74, ptr %76, align 4, !tbaa !55
  %77 = load float, ptr %60, align 4, !tbaa !55
  %78 = getelementptr inbounds i8, ptr %60, i64 4
  %79 = load float, ptr %78, align 4, !tbaa !55
  %80 = fcmp reassoc nsz contract olt float %77, %79
  %81 = select reassoc nsz contract i1 %80, float %77, float %79
  %82 = load float, ptr %18, align 4, !tbaa !55
  %83 = fadd reassoc nsz contract float %81, %82
  %84 = fcmp reassoc nsz contract ole float %83, %16
  %85 = select reassoc nsz contract i1 %84, float 4.000000e+01, float 0.000000e+00
  %86 = xor i64 %58, 3
  %87 = getelementptr inbounds float, ptr %1, i64 %86
  %88 = load float, ptr %87, align 4, !tbaa !55
  %89 = fadd reassoc nsz contract float %85, %88
  %90 = sub nuw nsw i64 27, %58
  %91 = getelementptr inbounds float, ptr %4, i64 %90
  store float %89, ptr %91, align 4, !tbaa !55
  br i1 %57, label %56, label %55, !llvm.loop !306
}

; Function Attrs: nofree noinline norecurse nosync nounwind memory(readwrite, inaccessiblemem: none)
define internal fastcc range(i32 0, 2) i32 @is_in_nucleus(ptr nocapture noundef readonly %0, ptr nocapture noundef readonly %1, i64 noundef %2, float noundef %3) unnamed_addr #5 {
  %5 = getelementptr inbounds i8, ptr %1, i64 120
  %6 = load ptr, ptr %5, align 8, !tbaa !37
  %7 = getelementptr inbounds float, ptr %6, i64 %2
  %8 = load float, ptr %7, align 4, !tbaa !55
  %9 = fcmp reassoc nsz contract ugt float %8, %3
  br i1 %9, label %10, label %32

10:                                               ; preds = %4
  %11 = getelementptr inbounds i8, ptr %1, i64 128
  %12 = load ptr, ptr %11, align 8, !tbaa !38
  %13 = getelementptr inbounds float, ptr %12, i64 %2
  %14 = load float, ptr %13, align 4, !tbaa !55
  %15 = fcmp reassoc nsz contract ult float %14, %3
  br i1 %15, label %16, label %32

16:                                               ; preds = %10
  %17 = getelementptr inbounds i8, ptr %1, i64 80
  %18 = load ptr, ptr %17, align 8, !tbaa !31
  %19 = getelementptr inbounds i8, ptr %0, i64 8
  %20 = load i64, ptr %19, align 8, !tbaa !14
  %21 = mul nsw i64 %20, %2
  %22 = getelementptr inbounds float, ptr %18, i64 %21
  %23 = tail call reassoc nsz contract fastcc float @sum_above(ptr noundef %22, i64 noundef %20, float noundef %3) #18
  %24 = getelementptr inbounds i8, ptr %1, i64 112
  %25 = load ptr, ptr %24, align 8, !tbaa !36
  %26 = getelementptr inbounds float, ptr %25, i64 %2
  %27 = load float, ptr %26, align 4, !tbaa !55
  %28 = fcmp reassoc nsz contract olt float %23, %27
  %29 = zext i1 %28 to i32
  %30 = select i1 %28, ptr %6, ptr %12
  %31 = getelementptr inbounds float, ptr %30, i64 %2
  store float %3, ptr %31, align 4, !tbaa !55
  br label %32

32:                                               ; preds = %10, %4, %16
  %33 = phi i32 [ %29, %16 ], [ 1, %4 ], [ 0, %10 ]
  ret i32 %33
}

; Function Attrs: nofree noinline norecurse nosync nounwind memory(argmem: read)
define internal fastcc float @sum_above(ptr nocapture noundef readonly %0, i64 noundef %1, float noundef %2) unnamed_addr #12 {
  %4 = icmp sgt i64 %1, 0
  br i1 %4, label %5, label %27

5:                                                ; preds = %3
  %6 = icmp ult i64 %1, 8
  br i1 %6, label %7, label %10

7:                                                ; preds = %24, %5
  %8 = phi i64 [ 0, %5 ], [ %11, %24 ]
  %9 = phi float [ 0.000000e+00, %5 ], [ %25, %24 ]
  br label %29

10:                                               ; preds = %5
  %11 = and i64 %1, 9223372036854775800
  %12 = insertelement <8 x float> poison, float %2, i64 0
  %13 = shufflevector <8 x float> %12, <8 x float> poison, <8 x i32> zeroinitializer
  br label %14

14:                                               ; preds = %14, %10
  %15 = phi i64 [ 0, %10 ], [ %22, %14 ]
  %16 = phi <8 x float> [ zeroinitializer, %10 ], [ %21, %14 ]
  %17 = getelementptr inbounds float, ptr %0, i64 %15
  %18 = load <8 x float>, ptr %17, align 4, !tbaa !55
  %19 = fcmp reassoc nsz contract ogt <8 x float> %18, %13
  %20 = select <8 x i1> %19, <8 x float> %18, <8 x float> zeroinitializer
  %21 = fadd reassoc nsz contract <8 x float> %20, %16
  %22 = add nuw i64 %15, 8
  %23 = icmp eq i64 %22, %11
  br i1 %23, label %24, label %14, !llvm.loop !307

24:                                               ; preds = %14
  %25 = tail call reassoc nsz contract float @llvm.vector.reduce.fadd.v8f32(float -0.000000e+00, <8 x float> %21)
  %26 = icmp eq i64 %11, %1
  br i1 %26, label %27, label %7

27:                                               ; preds = %29, %24, %3
  %28 = phi float [ 0.000000e+00, %3 ], [ %25, %24 ], [ %36, %29 ]
  ret float %28

29:                                               ; preds = %7, %29
  %30 = phi i64 [ %37, %29 ], [ %8, %7 ]
  %31 = phi float [ %36, %29 ], [ %9, %7 ]
  %32 = getelementptr inbounds float, ptr %0, i64 %30
  %33 = load float, ptr %32, align 4, !tbaa !55
  %34 = fcmp reassoc nsz contract ogt float %33, %2
  %35 = select reassoc nsz contract i1 %34, float %33, float 0.000000e+00
  %36 = fadd reassoc nsz contract float %35, %31
  %37 = add nuw nsw i64 %30, 1
  %38 = icmp eq i64 %37, %1
  br i1 %38, label %27, label %29, !llvm.loop !308
}

; Function Attrs: nofree noinline norecurse nosync nounwind memory(argmem: readwrite)
define internal fastcc void @reorder(ptr nocapture noundef %0, i64 noundef %1, ptr nocapture noundef readonly %2, i64 noundef %3, ptr nocapture noundef %4, i64 noundef %5, i64 noundef %6) unnamed_addr #3 {
  %8 = icmp slt i64 %5, %6
  br i1 %8, label %9, label %27

9:                                                ; preds = %7
  %10 = ptrtoint ptr %0 to i64
  %11 = ptrtoint ptr %4 to i64
  %12 = icmp sgt i64 %3, 0
  %13 = shl i64 %5, 3
  %14 = add i64 %13, %10
  %15 = sub i64 %14, %11
  %16 = icmp ult i64 %3, 8
  %17 = icmp ne i64 %1, 1
  %18 = or i1 %16, %17
  %19 = and i64 %3, 9223372036854775804
  %20 = icmp eq i64 %19, %3
  br label %21

21:                                               ; preds = %9, %52
  %22 = phi i64 [ 0, %9 ], [ %55, %52 ]
  %23 = phi i64 [ %5, %9 ], [ %53, %52 ]
  %24 = shl i64 %22, 3
  %25 = add i64 %15, %24
  %26 = getelementptr i64, ptr %0, i64 %23
  br i1 %12, label %42, label %52

27:                                               ; preds = %52, %7
  ret void

28:                                               ; preds = %42
  br i1 %12, label %29, label %52

29:                                               ; preds = %28
  %30 = icmp ult i64 %25, 128
  %31 = select i1 %18, i1 true, i1 %30
  br i1 %31, label %32, label %34

32:                                               ; preds = %41, %29
  %33 = phi i64 [ 0, %29 ], [ %19, %41 ]
  br label %56

34:                                               ; preds = %29, %34
  %35 = phi i64 [ %39, %34 ], [ 0, %29 ]
  %36 = getelementptr inbounds i64, ptr %4, i64 %35
  %37 = load <4 x i64>, ptr %36, align 8, !tbaa !83
  %38 = getelementptr i64, ptr %26, i64 %35
  store <4 x i64> %37, ptr %38, align 8, !tbaa !83
  %39 = add nuw i64 %35, 4
  %40 = icmp eq i64 %39, %19
  br i1 %40, label %41, label %34, !llvm.loop !309

41:                                               ; preds = %34
  br i1 %20, label %52, label %32

42:                                               ; preds = %21, %42
  %43 = phi i64 [ %50, %42 ], [ 0, %21 ]
  %44 = getelementptr inbounds i64, ptr %2, i64 %43
  %45 = load i64, ptr %44, align 8, !tbaa !83
  %46 = mul nsw i64 %45, %1
  %47 = getelementptr i64, ptr %26, i64 %46
  %48 = load i64, ptr %47, align 8, !tbaa !83
  %49 = getelementptr inbounds i64, ptr %4, i64 %43
  store i64 %48, ptr %49, align 8, !tbaa !83
  %50 = add nuw nsw i64 %43, 1
  %51 = icmp eq i64 %50, %3
  br i1 %51, label %28, label %42, !llvm.loop !310

52:                                               ; preds = %56, %41, %21, %28
  %53 = add nsw i64 %23, 1
  %54 = icmp eq i64 %53, %6
  %55 = add i64 %22, 1
  br i1 %54, label %27, label %21, !llvm.loop !311

56:                                               ; preds = %32, %56
  %57 = phi i64 [ %62, %56 ], [ %33, %32 ]
  %58 = getelementptr inbounds i64, ptr %4, i64 %57
  %59 = load i64, ptr %58, align 8, !tbaa !83
  %60 = mul nsw i64 %57, %1
  %61 = getelementptr i64, ptr %26, i64 %60
  store i64 %59, ptr %61, align 8, !tbaa !83
  %62 = add nuw nsw i64 %57, 1
  %63 = icmp eq i64 %62, %3
  br i1 %63, label %52, label %56, !llvm.loop !312
}

; Function Attrs: nofree noinline norecurse nosync nounwind memory(readwrite, inaccessiblemem: none)
define internal fastcc void @prune(ptr nocapture noundef readonly %0) unnamed_addr #5 {
  %2 = load i64, ptr %0, align 8, !tbaa !7
  %3 = icmp sgt i64 %2, 1
  br i1 %3, label %4, label %7

4:                                                ; preds = %1
  %5 = getelementptr inbounds i8, ptr %0, i64 488
  %6 = load ptr, ptr %5, align 8, !tbaa !90
  br label %16

7:                                                ; preds = %16, %1
  %8 = phi i64 [ 0, %1 ], [ %24, %16 ]
  %9 = getelementptr inbounds i8, ptr %0, i64 544
  %10 = load ptr, ptr %9, align 8, !tbaa !209
  %11 = getelementptr inbounds i64, ptr %10, i64 %8
  %12 = load i64, ptr %11, align 8, !tbaa !83
  %13 = icmp sgt i64 %2, 0
  br i1 %13, label %14, label %27

14:                                               ; preds = %7
  %15 = getelementptr inbounds i8, ptr %0, i64 488
  br label %28

16:                                               ; preds = %4, %16
  %17 = phi i64 [ 0, %4 ], [ %24, %16 ]
  %18 = phi i64 [ 1, %4 ], [ %25, %16 ]
  %19 = getelementptr inbounds float, ptr %6, i64 %18
  %20 = load float, ptr %19, align 4, !tbaa !55
  %21 = getelementptr inbounds float, ptr %6, i64 %17
  %22 = load float, ptr %21, align 4, !tbaa !55
  %23 = fcmp reassoc nsz contract ogt float %20, %22
  %24 = select i1 %23, i64 %18, i64 %17
  %25 = add nuw nsw i64 %18, 1
  %26 = icmp eq i64 %25, %2
  br i1 %26, label %7, label %16, !llvm.loop !313

27:                                               ; preds = %36, %7
  ret void

28:                                               ; preds = %14, %36
  %29 = phi i64 [ 0, %14 ], [ %37, %36 ]
  %30 = getelementptr inbounds i64, ptr %10, i64 %29
  %31 = load i64, ptr %30, align 8, !tbaa !83
  %32 = icmp eq i64 %31, %12
  br i1 %32, label %36, label %33

33:                                               ; preds = %28
  %34 = load ptr, ptr %15, align 8, !tbaa !90
  %35 = getelementptr inbounds float, ptr %34, i64 %29
  store float 0xFFF0000000000000, ptr %35, align 4, !tbaa !55
  br label %36

36:                                               ; preds = %33, %28
  store i64 %29, ptr %30, align 8, !tbaa !83
  %37 = add nuw nsw i64 %29, 1
  %38 = load i64, ptr %0, align 8, !tbaa !7
  %39 = icmp slt i64 %37, %38
  br i1 %39, label %28, label %27, !llvm.loop !314
}

; Function Attrs: nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare i64 @llvm.smax.i64(i64, i64) #13

; Function Attrs: nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare i64 @llvm.umax.i64(i64, i64) #13

; Function Attrs: nocallback nofree nosync nounwind willreturn memory(inaccessiblemem: readwrite)
declare void @llvm.experimental.noalias.scope.decl(metadata) #14

; Function Attrs: nocallback nofree nosync nounwind willreturn memory(argmem: read)
declare <8 x float> @llvm.masked.load.v8f32.p0(ptr nocapture, i32 immarg, <8 x i1>, <8 x float>) #15

; Function Attrs: nocallback nofree nosync nounwind willreturn memory(argmem: write)
declare void @llvm.masked.store.v8f32.p0(<8 x float>, ptr nocapture, i32 immarg, <8 x i1>) #16

; Function Attrs: nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare float @llvm.vector.reduce.fadd.v8f32(float, <8 x float>) #13

; Function Attrs: nocallback nofree nosync nounwind willreturn memory(argmem: read)
declare <4 x float> @llvm.masked.load.v4f32.p0(ptr nocapture, i32 immarg, <4 x i1>, <4 x float>) #15

; Function Attrs: nocallback nofree nosync nounwind willreturn memory(argmem: write)
declare void @llvm.masked.store.v4f32.p0(<4 x float>, ptr nocapture, i32 immarg, <4 x i1>) #16

; Function Attrs: nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare float @llvm.vector.reduce.fadd.v4f32(float, <4 x float>) #13

attributes #0 = { nofree norecurse nosync nounwind "min-legal-vector-width"="0" "no-builtins" "no-signed-zeros-fp-math"="true" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #1 = { mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite) }
attributes #2 = { nofree noinline norecurse nosync nounwind "min-legal-vector-width"="0" "no-builtins" "no-signed-zeros-fp-math"="true" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #3 = { nofree noinline norecurse nosync nounwind memory(argmem: readwrite) "min-legal-vector-width"="0" "no-builtins" "no-signed-zeros-fp-math"="true" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #4 = { nofree noinline norecurse nosync nounwind memory(read, argmem: readwrite, inaccessiblemem: none) "min-legal-vector-width"="0" "no-builtins" "no-signed-zeros-fp-math"="true" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #5 = { nofree noinline norecurse nosync nounwind memory(readwrite, inaccessiblemem: none) "min-legal-vector-width"="0" "no-builtins" "no-signed-zeros-fp-math"="true" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #6 = { nofree norecurse nosync nounwind memory(readwrite, inaccessiblemem: none) "min-legal-vector-width"="0" "no-builtins" "no-signed-zeros-fp-math"="true" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #7 = { nofree noinline norecurse nosync nounwind memory(read, argmem: readwrite, inaccessiblemem: readwrite) "min-legal-vector-width"="0" "no-builtins" "no-signed-zeros-fp-math"="true" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #8 = { nofree noinline norecurse nosync nounwind memory(read, argmem: readwrite, inaccessiblemem: readwrite) "min-legal-vector-width"="256" "no-builtins" "no-signed-zeros-fp-math"="true" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #9 = { mustprogress nocallback nofree nosync nounwind speculatable willreturn memory(none) }
attributes #10 = { mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite, inaccessiblemem: readwrite) }
attributes #11 = { nofree noinline norecurse nosync nounwind memory(argmem: readwrite) "min-legal-vector-width"="256" "no-builtins" "no-signed-zeros-fp-math"="true" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #12 = { nofree noinline norecurse nosync nounwind memory(argmem: read) "min-legal-vector-width"="0" "no-builtins" "no-signed-zeros-fp-math"="true" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #13 = { nocallback nofree nosync nounwind speculatable willreturn memory(none) }
attributes #14 = { nocallback nofree nosync nounwind willreturn memory(inaccessiblemem: readwrite) }
attributes #15 = { nocallback nofree nosync nounwind willreturn memory(argmem: read) }
attributes #16 = { nocallback nofree nosync nounwind willreturn memory(argmem: write) }
attributes #17 = { nounwind }
attributes #18 = { nobuiltin "no-builtins" }

!llvm.module.flags = !{!0, !1, !2}
!llvm.ident = !{!3}

!0 = !{i32 1, !"wchar_size", i32 4}
!1 = !{i32 8, !"PIC Level", i32 2}
!2 = !{i32 7, !"PIE Level", i32 2}
!3 = !{!"Debian clang version 19.1.7 (3~deb12u1)"}
!4 = !{!5}
!5 = distinct !{!5, !6, !"room: argument 0"}
!6 = distinct !{!6, !"room"}
!7 = !{!8, !9, i64 0}
!8 = !{!"", !9, i64 0, !9, i64 8, !9, i64 16, !9, i64 24, !9, i64 32, !9, i64 40, !9, i64 48, !9, i64 56, !9, i64 64, !9, i64 72, !9, i64 80, !9, i64 88, !9, i64 96, !9, i64 104, !9, i64 112, !9, i64 120, !9, i64 128, !9, i64 136, !12, i64 144, !12, i64 152, !12, i64 160, !12, i64 168, !12, i64 176, !13, i64 184, !13, i64 192, !13, i64 200, !13, i64 208, !13, i64 216, !13, i64 224, !13, i64 232, !13, i64 240, !13, i64 248, !13, i64 256, !13, i64 264, !13, i64 272, !13, i64 280, !13, i64 288, !13, i64 296, !13, i64 304, !9, i64 312, !9, i64 320, !13, i64 328, !13, i64 336, !13, i64 344, !13, i64 352, !13, i64 360, !13, i64 368, !13, i64 376, !13, i64 384, !13, i64 392, !13, i64 400, !13, i64 408, !13, i64 416, !13, i64 424, !13, i64 432, !13, i64 440, !13, i64 448, !13, i64 456, !13, i64 464, !12, i64 472, !12, i64 480, !13, i64 488, !13, i64 496, !13, i64 504, !13, i64 512, !13, i64 520, !13, i64 528, !13, i64 536, !13, i64 544, !13, i64 552, !13, i64 560, !13, i64 568, !13, i64 576}
!9 = !{!"long", !10, i64 0}
!10 = !{!"omnipotent char", !11, i64 0}
!11 = !{!"Simple C/C++ TBAA"}
!12 = !{!"double", !10, i64 0}
!13 = !{!"any pointer", !10, i64 0}
!14 = !{!8, !9, i64 8}
!15 = !{!8, !9, i64 128}
!16 = !{!17, !9, i64 0}
!17 = !{!"", !9, i64 0, !9, i64 8, !13, i64 16, !13, i64 24, !13, i64 32, !13, i64 40, !13, i64 48, !13, i64 56, !13, i64 64, !13, i64 72, !13, i64 80, !13, i64 88, !13, i64 96, !13, i64 104, !13, i64 112, !13, i64 120, !13, i64 128, !13, i64 136, !13, i64 144, !13, i64 152, !13, i64 160, !13, i64 168, !13, i64 176, !13, i64 184, !13, i64 192, !13, i64 200}
!18 = !{!17, !9, i64 8}
!19 = !{!8, !13, i64 568}
!20 = !{!17, !13, i64 16}
!21 = !{!8, !9, i64 24}
!22 = !{!17, !13, i64 24}
!23 = !{!17, !13, i64 32}
!24 = !{!17, !13, i64 40}
!25 = !{!17, !13, i64 48}
!26 = !{!8, !9, i64 32}
!27 = !{!17, !13, i64 56}
!28 = !{!8, !9, i64 48}
!29 = !{!17, !13, i64 64}
!30 = !{!17, !13, i64 72}
!31 = !{!17, !13, i64 80}
!32 = !{!17, !13, i64 88}
!33 = !{!17, !13, i64 96}
!34 = !{!8, !9, i64 72}
!35 = !{!17, !13, i64 104}
!36 = !{!17, !13, i64 112}
!37 = !{!17, !13, i64 120}
!38 = !{!17, !13, i64 128}
!39 = !{!17, !13, i64 136}
!40 = !{!17, !13, i64 144}
!41 = !{!17, !13, i64 152}
!42 = !{!17, !13, i64 160}
!43 = !{!8, !13, i64 576}
!44 = !{!17, !13, i64 176}
!45 = !{!17, !13, i64 184}
!46 = !{!17, !13, i64 192}
!47 = !{!17, !13, i64 200}
!48 = !{!17, !13, i64 168}
!49 = !{!8, !9, i64 312}
!50 = !{!8, !12, i64 144}
!51 = !{!8, !12, i64 160}
!52 = !{!8, !13, i64 528}
!53 = !{!8, !9, i64 80}
!54 = !{!8, !9, i64 88}
!55 = !{!56, !56, i64 0}
!56 = !{!"float", !10, i64 0}
!57 = distinct !{!57, !58, !59, !60, !61}
!58 = !{!"llvm.loop.mustprogress"}
!59 = !{!"llvm.loop.unroll.disable"}
!60 = !{!"llvm.loop.isvectorized", i32 1}
!61 = !{!"llvm.loop.unroll.runtime.disable"}
!62 = !{!8, !9, i64 96}
!63 = distinct !{!63, !58, !59, !60}
!64 = !{!8, !13, i64 504}
!65 = !{!66}
!66 = distinct !{!66, !67}
!67 = distinct !{!67, !"LVerDomain"}
!68 = !{!69}
!69 = distinct !{!69, !67}
!70 = distinct !{!70, !58, !59, !60, !61}
!71 = !{!8, !9, i64 112}
!72 = distinct !{!72, !58, !59, !60}
!73 = !{!8, !9, i64 104}
!74 = !{!8, !13, i64 304}
!75 = !{!76}
!76 = distinct !{!76, !77}
!77 = distinct !{!77, !"LVerDomain"}
!78 = !{!79}
!79 = distinct !{!79, !77}
!80 = distinct !{!80, !58, !59, !60, !61}
!81 = distinct !{!81, !58, !59, !60}
!82 = !{!8, !12, i64 152}
!83 = !{!9, !9, i64 0}
!84 = distinct !{!84, !58, !59}
!85 = !{!8, !12, i64 168}
!86 = distinct !{!86, !58, !59, !60, !61}
!87 = distinct !{!87, !58, !59, !60}
!88 = distinct !{!88, !58, !59, !60, !61}
!89 = distinct !{!89, !58, !59, !60}
!90 = !{!8, !13, i64 488}
!91 = !{!92}
!92 = distinct !{!92, !93}
!93 = distinct !{!93, !"LVerDomain"}
!94 = !{!95}
!95 = distinct !{!95, !93}
!96 = !{!97}
!97 = distinct !{!97, !93}
!98 = !{!95, !92}
!99 = distinct !{!99, !58, !59, !60, !61}
!100 = distinct !{!100, !58, !59}
!101 = distinct !{!101, !58, !59, !60}
!102 = !{!8, !9, i64 40}
!103 = !{!8, !9, i64 320}
!104 = !{!8, !13, i64 536}
!105 = !{!8, !9, i64 16}
!106 = !{!8, !13, i64 264}
!107 = !{!8, !13, i64 272}
!108 = !{!8, !13, i64 296}
!109 = distinct !{!109, !58, !59, !60, !61}
!110 = distinct !{!110, !58, !59}
!111 = distinct !{!111, !58, !59, !60}
!112 = !{!8, !13, i64 256}
!113 = !{!8, !12, i64 176}
!114 = !{!8, !13, i64 280}
!115 = !{!8, !13, i64 288}
!116 = !{!8, !13, i64 248}
!117 = !{!8, !13, i64 512}
!118 = !{!8, !9, i64 56}
!119 = !{!8, !13, i64 520}
!120 = !{!8, !13, i64 184}
!121 = !{!8, !13, i64 216}
!122 = !{!8, !13, i64 192}
!123 = !{!8, !13, i64 224}
!124 = !{!125}
!125 = distinct !{!125, !126}
!126 = distinct !{!126, !"LVerDomain"}
!127 = !{!128}
!128 = distinct !{!128, !126}
!129 = distinct !{!129, !58, !59, !60, !61}
!130 = distinct !{!130, !58, !59, !60}
!131 = !{!8, !13, i64 200}
!132 = !{!8, !13, i64 232}
!133 = distinct !{!133, !58, !59, !60, !61}
!134 = distinct !{!134, !58, !59}
!135 = distinct !{!135, !58, !59}
!136 = !{!8, !13, i64 208}
!137 = !{!8, !13, i64 240}
!138 = !{!139}
!139 = distinct !{!139, !140}
!140 = distinct !{!140, !"LVerDomain"}
!141 = !{!142}
!142 = distinct !{!142, !140}
!143 = distinct !{!143, !58, !59, !60, !61}
!144 = distinct !{!144, !58, !59, !60}
!145 = distinct !{!145, !58, !59}
!146 = distinct !{!146, !58, !59, !60}
!147 = distinct !{!147, !58, !59, !60, !61}
!148 = distinct !{!148, !58, !59}
!149 = distinct !{!149, !58, !59, !60, !61}
!150 = distinct !{!150, !58, !59, !60}
!151 = distinct !{!151, !58, !59, !60}
!152 = !{!8, !9, i64 64}
!153 = !{!8, !13, i64 328}
!154 = !{!8, !13, i64 344}
!155 = !{!8, !13, i64 352}
!156 = distinct !{!156, !58, !59, !60, !61}
!157 = distinct !{!157, !58, !59}
!158 = !{!10, !10, i64 0}
!159 = !{!8, !13, i64 336}
!160 = distinct !{!160, !58, !59}
!161 = distinct !{!161, !58, !59, !60, !61}
!162 = distinct !{!162, !58, !59, !60}
!163 = distinct !{!163, !58, !59, !60}
!164 = distinct !{!164, !58, !59}
!165 = distinct !{!165, !58, !59}
!166 = !{!8, !13, i64 432}
!167 = !{!168}
!168 = distinct !{!168, !169}
!169 = distinct !{!169, !"LVerDomain"}
!170 = !{!171}
!171 = distinct !{!171, !169}
!172 = distinct !{!172, !58, !59, !60, !61}
!173 = !{!8, !13, i64 416}
!174 = distinct !{!174, !58, !59, !60}
!175 = !{!8, !13, i64 360}
!176 = distinct !{!176, !58, !59}
!177 = !{!178}
!178 = distinct !{!178, !179}
!179 = distinct !{!179, !"LVerDomain"}
!180 = !{!181}
!181 = distinct !{!181, !179}
!182 = distinct !{!182, !58, !59, !60, !61}
!183 = distinct !{!183, !58, !59, !60}
!184 = distinct !{!184, !58, !59}
!185 = !{!8, !13, i64 368}
!186 = distinct !{!186, !58, !59}
!187 = distinct !{!187, !58, !59}
!188 = distinct !{!188, !58, !59}
!189 = distinct !{!189, !58, !59}
!190 = distinct !{!190, !58, !59, !60, !61}
!191 = distinct !{!191, !58, !59, !60}
!192 = !{!193}
!193 = distinct !{!193, !194, !"room: argument 0"}
!194 = distinct !{!194, !"room"}
!195 = distinct !{!195, !58, !59, !60, !61}
!196 = distinct !{!196, !58, !59, !60}
!197 = distinct !{!197, !58, !59}
!198 = distinct !{!198, !58, !59}
!199 = distinct !{!199, !58, !59}
!200 = distinct !{!200, !58, !59, !60, !61}
!201 = distinct !{!201, !58, !59}
!202 = distinct !{!202, !58, !59, !60}
!203 = distinct !{!203, !58, !59, !60, !61}
!204 = distinct !{!204, !58, !59, !60}
!205 = distinct !{!205, !58, !59}
!206 = distinct !{!206, !58, !59}
!207 = !{!8, !13, i64 552}
!208 = !{!8, !13, i64 560}
!209 = !{!8, !13, i64 544}
!210 = !{!8, !13, i64 496}
!211 = distinct !{!211, !58, !59}
!212 = distinct !{!212, !58, !59, !60, !61}
!213 = distinct !{!213, !58, !59}
!214 = !{!8, !9, i64 120}
!215 = distinct !{!215, !58, !59, !60}
!216 = distinct !{!216, !58, !59}
!217 = !{!218}
!218 = distinct !{!218, !219, !"room: argument 0"}
!219 = distinct !{!219, !"room"}
!220 = distinct !{!220, !58, !59}
!221 = distinct !{!221, !58, !59, !60, !61}
!222 = distinct !{!222, !58, !59}
!223 = distinct !{!223, !58, !59, !60}
!224 = !{!8, !13, i64 400}
!225 = !{!8, !13, i64 392}
!226 = !{!8, !13, i64 464}
!227 = !{!8, !13, i64 424}
!228 = !{!8, !13, i64 408}
!229 = !{!230}
!230 = distinct !{!230, !231}
!231 = distinct !{!231, !"LVerDomain"}
!232 = !{!233}
!233 = distinct !{!233, !231}
!234 = distinct !{!234, !58, !59, !60, !61}
!235 = distinct !{!235, !58, !59}
!236 = distinct !{!236, !58, !59, !60}
!237 = distinct !{!237, !58, !59}
!238 = distinct !{!238, !58, !59}
!239 = distinct !{!239, !58, !59}
!240 = distinct !{!240, !58, !59}
!241 = distinct !{!241, !58, !59, !60, !61}
!242 = distinct !{!242, !58, !59, !60, !61}
!243 = distinct !{!243, !58, !59, !60}
!244 = distinct !{!244, !58, !59, !60, !61}
!245 = distinct !{!245, !58, !59, !60}
!246 = distinct !{!246, !58, !59}
!247 = distinct !{!247, !58, !59, !60}
!248 = !{!8, !9, i64 136}
!249 = distinct !{!249, !58, !59}
!250 = distinct !{!250, !58, !59}
!251 = distinct !{!251, !58, !59}
!252 = distinct !{!252, !58, !59}
!253 = distinct !{!253, !58, !59}
!254 = distinct !{!254, !58, !59}
!255 = distinct !{!255, !58, !59}
!256 = distinct !{!256, !58, !59}
!257 = distinct !{!257, !58, !59}
!258 = distinct !{!258, !58, !59}
!259 = distinct !{!259, !58, !59}
!260 = !{!261}
!261 = distinct !{!261, !262}
!262 = distinct !{!262, !"LVerDomain"}
!263 = !{!264}
!264 = distinct !{!264, !262}
!265 = distinct !{!265, !58, !59, !60, !61}
!266 = distinct !{!266, !58, !59, !60}
!267 = distinct !{!267, !58, !59}
!268 = !{!269, !269, i64 0}
!269 = !{!"_Float16", !10, i64 0}
!270 = !{!271}
!271 = distinct !{!271, !272}
!272 = distinct !{!272, !"LVerDomain"}
!273 = distinct !{!273, !58, !59, !60, !61}
!274 = distinct !{!274, !58, !59, !60}
!275 = distinct !{!275, !58, !59}
!276 = distinct !{!276, !58, !59}
!277 = distinct !{!277, !58, !59}
!278 = distinct !{!278, !58, !59}
!279 = distinct !{!279, !58, !59, !60, !61}
!280 = distinct !{!280, !58, !59, !60, !61}
!281 = distinct !{!281, !58, !59, !60}
!282 = distinct !{!282, !58, !59, !60}
!283 = distinct !{!283, !58, !59}
!284 = distinct !{!284, !58, !59}
!285 = distinct !{!285, !58, !59}
!286 = distinct !{!286, !58, !59}
!287 = distinct !{!287, !58, !59}
!288 = distinct !{!288, !58, !59, !60, !61}
!289 = distinct !{!289, !58, !59, !60}
!290 = !{!8, !13, i64 448}
!291 = !{!13, !13, i64 0}
!292 = distinct !{!292, !58, !59, !60, !61}
!293 = distinct !{!293, !58, !59, !60, !61}
!294 = distinct !{!294, !58, !59}
!295 = distinct !{!295, !58, !59, !60, !61}
!296 = distinct !{!296, !58, !59, !60}
!297 = !{!8, !13, i64 456}
!298 = distinct !{!298, !58, !59}
!299 = distinct !{!299, !58, !59}
!300 = distinct !{!300, !58, !59}
!301 = !{!8, !12, i64 472}
!302 = !{!8, !12, i64 480}
!303 = !{!8, !13, i64 440}
!304 = distinct !{!304, !58, !59}
!305 = distinct !{!305, !58, !59}
!306 = distinct !{!306, !58, !59}
!307 = distinct !{!307, !58, !59, !60, !61}
!308 = distinct !{!308, !58, !59, !60}
!309 = distinct !{!309, !58, !59, !60, !61}
!310 = distinct !{!310, !58, !59}
!311 = distinct !{!311, !58, !59}
!312 = distinct !{!312, !58, !59, !60}
!313 = distinct !{!313, !58, !59}
!314 = distinct !{!314, !58, !59}
